import type { Entries } from './entry';

/** The money and the bodies that steer it. */
export const funds: Entries<
  'state-funds' | 'governing-bodies' | 'body-duties' | 'chip-trade' | 'chip-self-sufficiency'
> = {
  'state-funds': {
    about:
      'One row is one phase of the state’s fund for chips. Capital registered, capital raised and money invested are three things, which must not be compared across rows.',
    meanings: {
      registered_on: 'The day on which the fund was registered as a company',
      fund: 'The phase, as the press calls it',
      registered_cny_bn: 'The capital in the company register',
      raised_cny_bn: 'The sum raised, with preference shares; blank where none was seen',
      invested_cny_bn: 'The sum invested, a lower bound; blank where none was seen',
      invested_until: 'The day up to which that sum was counted',
      shareholders_named: 'Shareholders that the sources name; the list is not complete',
    },
    dated: ['registered_on'],
  },
  'governing-bodies': {
    about:
      'One row is one body that steers science in China, and what the reform of March 2023 did to it. What a source does not state is left blank or said to be not stated.',
    meanings: {
      name: 'The name in English, our own where the body has no official one that we have seen',
      zh: 'The official name, in simplified characters',
      side: 'Whether it is a body of the party or of the state',
      reports_to: 'The body above it; blank where the sources read do not say',
      status: 'What became of it in March 2023',
      changed_on: 'The day of that change, as exact as it is known',
      head: 'Who leads it, where that was made public; blank where not',
      head_named_on: 'The day on which the press first named the head in that office, as far as seen',
      role: 'What it does, in a sentence of our own',
    },
  },
  'body-duties': {
    about: 'One row is one duty that the plan of March 2023 gives to, leaves with or takes from a body.',
    meanings: {
      body: 'The Central Science and Technology Commission or the Ministry of Science and Technology',
      change: 'Whether the body decides it, keeps it or gives it up',
      position: 'The place of the duty in our list',
      duty: 'The duty, in our English',
    },
  },
  'chip-trade': {
    about:
      'One row is one flow of one kind of goods in one year, in current dollars. Figures first published and later revised stand side by side; the basis and the note say which a row is.',
    meanings: {
      goods: 'Integrated circuits, or crude oil to compare them with',
      flow: 'Into China or out of it',
      value_usd_bn: 'The value that customs counted, in current dollars',
      basis:
        'Stated by the source; worked back from another year and a stated growth or balance; or summed from customs regimes',
    },
  },
  'chip-self-sufficiency': {
    about:
      'One row is one goal, count or forecast of how much of its chips China makes. The measures differ: firms of any owner or Chinese firms alone. Rows of different measures must not be joined.',
    meanings: {
      year: 'The year that the goal, count or forecast speaks of',
      kind: 'A target set, an actual count or a forecast',
      measure:
        'What is a share of the market: the goal as IC Insights reads it, chips made in China by firms of any owner, or those by Chinese-owned firms alone',
      share_pct: 'The share of China’s chip market, by value',
      output_usd_bn: 'The value of the chips made; blank where the release read does not give it',
      market_usd_bn: 'The value of the chips bought in China; blank where the release read does not give it',
      issuer: 'Who counted or read it',
    },
  },
};
