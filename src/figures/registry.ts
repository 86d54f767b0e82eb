// Every figure, in the order of the story. Each lives in a folder of its own name.
import escalation from './escalation/escalation';
import everyListing from './every-listing/every-listing';
import huawei from './huawei/huawei';
import smic from './smic/smic';
import ymtc from './ymtc/ymtc';
import twoFates from './two-fates/two-fates';
import whichList from './which-list/which-list';
import ladderOfLight from './ladder-of-light/ladder-of-light';
import oneChip from './one-chip/one-chip';
import nodeGap from './node-gap/node-gap';
import the35 from './the-35/the-35';
import theAircraft from './the-aircraft/the-aircraft';
import threeFunds from './three-funds/three-funds';
import theSentence from './the-sentence/the-sentence';
import theWeek from './the-week/the-week';
import theWords from './the-words/the-words';
import whoseMachines from './whose-machines/whose-machines';
import chipsAndOil from './chips-and-oil/chips-and-oil';
import fortySeventy from './forty-seventy/forty-seventy';
import onOffOn from './on-off-on/on-off-on';
import thenAndNow from './then-and-now/then-and-now';
import whoSteers from './who-steers/who-steers';
import researchMoney from './research-money/research-money';
import closing from './closing/closing';
import beforeTheDoorShuts from './before-the-door-shuts/before-the-door-shuts';
import rulesAndChips from './rules-and-chips/rules-and-chips';

/** The figures of the site by their ids, in the order of every list of them. What is not here is on no page and in no test. */
export const registry = {
  'the-week': theWeek,
  'the-sentence': theSentence,
  'the-words': theWords,
  escalation,
  'research-money': researchMoney,
  'one-chip': oneChip,
  'whose-machines': whoseMachines,
  'ladder-of-light': ladderOfLight,
  'node-gap': nodeGap,
  'the-35': the35,
  'the-aircraft': theAircraft,
  'every-listing': everyListing,
  huawei,
  smic,
  ymtc,
  'two-fates': twoFates,
  'which-list': whichList,
  closing,
  'before-the-door-shuts': beforeTheDoorShuts,
  'rules-and-chips': rulesAndChips,
  'chips-and-oil': chipsAndOil,
  'forty-seventy': fortySeventy,
  'on-off-on': onOffOn,
  'then-and-now': thenAndNow,
  'three-funds': threeFunds,
  'who-steers': whoSteers,
};
