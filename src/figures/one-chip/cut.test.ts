import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { countriesOf, cutLink, graphOf, type GraphRows, type Verdict } from './cut';

/**
 * Worked by hand. A feeds the step P, P feeds Q. C is a class of the kinds K1 and K2 and feeds Q; D is a class
 * without shares, its kinds worth 8 and 2; U has no shares at all and feeds Q.
 */
const small: GraphRows = {
  'chip-inputs': [
    { id: 'A', name: 'A', kind: 'tool', market_usd_bn: 1 },
    { id: 'P', name: 'P', kind: 'process' },
    { id: 'Q', name: 'Q', kind: 'process' },
    { id: 'C', name: 'C', kind: 'tool', market_usd_bn: 5 },
    { id: 'K1', name: 'K1', kind: 'tool', market_usd_bn: 1 },
    { id: 'K2', name: 'K2', kind: 'tool', market_usd_bn: 4 },
    { id: 'D', name: 'D', kind: 'tool' },
    { id: 'D1', name: 'D1', kind: 'tool', market_usd_bn: 8 },
    { id: 'D2', name: 'D2', kind: 'tool', market_usd_bn: 2 },
    { id: 'U', name: 'U', kind: 'material' },
  ],
  'chip-links': [
    { from: 'A', to: 'P', kind: 'goes-into' },
    { from: 'P', to: 'Q', kind: 'goes-into' },
    { from: 'C', to: 'Q', kind: 'goes-into' },
    { from: 'U', to: 'Q', kind: 'goes-into' },
    { from: 'K1', to: 'C', kind: 'is-a-type-of' },
    { from: 'K2', to: 'C', kind: 'is-a-type-of' },
    { from: 'D1', to: 'D', kind: 'is-a-type-of' },
    { from: 'D2', to: 'D', kind: 'is-a-type-of' },
  ],
  'chip-shares': [
    { input: 'A', country: 'Red', share_pct: 50, year: 2025 },
    { input: 'A', country: 'Blue', share_pct: 30, year: 2025 },
    { input: 'A', country: 'Various countries', share_pct: 20, year: 2025 },
    { input: 'C', country: 'Blue', share_pct: 60, year: 2025 },
    { input: 'C', country: 'Green', share_pct: 40, year: 2025 },
    { input: 'K1', country: 'Green', share_pct: 100, year: 2025 },
    { input: 'K2', country: 'Blue', share_pct: 75, year: 2025 },
    { input: 'K2', country: 'Green', share_pct: 25, year: 2025 },
    { input: 'D1', country: 'Green', share_pct: 51, year: 2025 },
    { input: 'D2', country: 'Red', share_pct: 90, year: 2025 },
  ],
};

const cut = (rows: GraphRows, ...countries: string[]): Map<string, Verdict> =>
  cutLink(graphOf(rows), new Set(countries));
const idsOf = (verdicts: Map<string, Verdict>, status: Verdict['status']): string[] =>
  [...verdicts].filter(([, verdict]) => verdict.status === status).map(([id]) => id);

describe('cutting a link, by hand', () => {
  it('loses nothing when nobody is taken away', () => {
    const verdicts = cut(small);
    expect(idsOf(verdicts, 'lost')).toEqual([]);
    expect(idsOf(verdicts, 'reached')).toEqual([]);
    expect(idsOf(verdicts, 'unknown')).toEqual(['U']);
  });

  it('takes more than half: half exactly is none', () => {
    expect(cut(small, 'Red').get('A')).toEqual({ status: 'stands', sharePct: 50, via: [] });
    expect(cut(small, 'Red', 'Blue').get('A')).toEqual({ status: 'lost', sharePct: 80, via: [] });
  });

  it('carries a loss on along "goes into", and says through what', () => {
    const verdicts = cut(small, 'Red', 'Blue');
    expect(verdicts.get('P')).toMatchObject({ status: 'reached', via: ['A'] });
    expect(verdicts.get('Q')).toMatchObject({ status: 'reached' });
    expect(verdicts.get('Q')?.via.toSorted()).toEqual(['C', 'P']);
  });

  it('judges a class by its own shares, not by one of its kinds', () => {
    const verdicts = cut(small, 'Green');
    expect(idsOf(verdicts, 'lost')).toEqual(['K1', 'D', 'D1']);
    expect(verdicts.get('C')).toMatchObject({ status: 'stands', sharePct: 40 });
    expect(verdicts.get('Q')?.status).toBe('stands');
  });

  it('judges a class without shares by the market of its kinds', () => {
    expect(cut(small, 'Green').get('D')).toMatchObject({ status: 'lost', sharePct: 80 });
    expect(cut(small, 'Red').get('D')).toMatchObject({ status: 'stands', sharePct: 20 });
  });

  it('cannot take away what is no country', () => {
    expect(countriesOf(graphOf(small))).toEqual(['Green', 'Blue', 'Red']);
    expect(idsOf(cut(small, 'Atlantis'), 'lost')).toEqual([]);
  });

  it('refuses links and shares of inputs that there are not', () => {
    const link = { from: 'A', to: 'Nowhere', kind: 'goes-into' };
    expect(() => graphOf({ ...small, 'chip-links': [link] })).toThrow('there is no input "Nowhere"');
    const share = { input: 'Nothing', country: 'Red', share_pct: 1, year: 2025 };
    expect(() => graphOf({ ...small, 'chip-shares': [share] })).toThrow('there is no input "Nothing"');
  });

  it('comes to an end where links run in a circle', () => {
    const back = { from: 'Q', to: 'P', kind: 'goes-into' };
    const round: GraphRows = { ...small, 'chip-links': [...small['chip-links'], back] };
    expect(idsOf(cut(round, 'Blue'), 'reached').toSorted()).toEqual(['P', 'Q']);
  });
});

describe('cutting a link of the real graph', () => {
  const rows = content.rows;

  it('takes lithography with the Netherlands, and all that follows printing', () => {
    const verdicts = cut(rows, 'Netherlands');
    expect(idsOf(verdicts, 'lost').toSorted()).toEqual(['n105', 'n19', 'n20', 'n21', 'n22', 'n41']);
    expect(idsOf(verdicts, 'reached')).toEqual(['n16', 'n25', 'n46', 'n57', 'n69', 'n78', 'n99']);
    expect(verdicts.get('n35')?.status).toBe('stands');
    expect(verdicts.get('n25')?.via).toEqual(['n19']);
  });

  it('takes two kinds of machine with China, and reaches nothing', () => {
    const verdicts = cut(rows, 'China');
    expect(idsOf(verdicts, 'lost')).toEqual(['n54', 'n82']);
    expect(idsOf(verdicts, 'reached')).toEqual([]);
  });

  it('agrees with the table of leaders', () => {
    for (const { id, leader, leader_share_pct } of rows['chip-inputs']) {
      if (leader === undefined || leader_share_pct === undefined) continue;
      expect(cut(rows, leader).get(id)?.sharePct, id).toBeCloseTo(leader_share_pct, 1);
    }
  });

  it('never loses less when more is taken away', () => {
    const countries = countriesOf(graphOf(rows));
    for (const one of countries) {
      const before = idsOf(cut(rows, one), 'lost');
      for (const other of countries)
        expect(idsOf(cut(rows, one, other), 'lost'), `${one} and ${other}`).toEqual(
          expect.arrayContaining(before),
        );
    }
  });

  it('loses everything with shares, and only that, when every country goes', () => {
    const all = countriesOf(graphOf(rows));
    const verdicts = cut(rows, ...all);
    for (const { id, leader } of rows['chip-inputs'])
      if (leader !== undefined) expect(verdicts.get(id)?.status, id).toBe('lost');
    expect(verdicts.get('n91')?.status).toBe('unknown');
  });
});
