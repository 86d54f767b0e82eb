import type { FigureId } from '../figures';
import type { MethodSection } from './method-sections';

/** The part of the method page that says how what a figure shows is known. A figure without one does not compile. */
const SECTIONS: Readonly<Record<FigureId, MethodSection>> = {
  'the-week': 'listing',
  'the-sentence': 'acts',
  'the-words': 'words',
  escalation: 'acts',
  'research-money': 'money',
  'one-chip': 'chips',
  'whose-machines': 'chips',
  'ladder-of-light': 'chips',
  'node-gap': 'nodes',
  'the-35': 'thirty-five',
  'the-aircraft': 'nodes',
  'every-listing': 'firms',
  huawei: 'firms',
  smic: 'firms',
  ymtc: 'firms',
  'two-fates': 'firms',
  'which-list': 'firms',
  closing: 'since',
  'before-the-door-shuts': 'since',
  'rules-and-chips': 'since',
  'chips-and-oil': 'trade',
  'forty-seventy': 'trade',
  'on-off-on': 'acts',
  'then-and-now': 'acts',
  'three-funds': 'trade',
  'who-steers': 'acts',
};

/** The address of what the method page says of a figure. */
export const howWeKnow = (figure: string): string =>
  `/method/#${(SECTIONS as Readonly<Record<string, string>>)[figure] ?? 'claims'}`;
