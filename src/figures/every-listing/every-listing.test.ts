import { group, rollup, sum } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten, type WidthClass } from '../../scene/mark';
import { drawnState } from '../index';
import { columnsOf, dotAt, placeByDate, placeByField, type Block } from './blocks';
import { DOTS } from './place';

const listings = content.rows['entity-listings'];
const groups = content.rows['listing-groups'];
const counts = new Map(content.rows['listing-counts'].map(({ id, entries }) => [id, entries]));

const GROUP: Readonly<Record<(typeof listings)[number]['field'], string>> = {
  semiconductors: 'chips',
  ai_supercomputing: 'computing',
  quantum: 'computing',
  telecom: 'telecoms',
  surveillance: 'telecoms',
  aerospace: 'craft',
  shipping_logistics: 'craft',
  biotech_genomics: 'science',
  military_university: 'science',
  nuclear: 'science',
  other: 'other',
};
const MARCH = '2023-03-06';
const count = (test: (row: (typeof listings)[number]) => boolean): number => listings.filter(test).length;

describe('the groups and counts that are drawn and told', () => {
  it('are those of the entries themselves', () => {
    const idOf = (row: (typeof listings)[number]): string =>
      `${row.listed < '2019' ? 'to-2018' : row.listed}-${GROUP[row.field]}`;
    const derived = rollup(
      listings,
      (own) => [
        own.length,
        own.filter(({ kind }) => kind === 'person').length,
        own.filter(({ kind }) => kind === 'address').length,
        [...new Set(own.map(({ citation }) => citation))].toSorted().join('; '),
      ],
      idOf,
    );
    expect(
      Object.fromEntries(
        groups.map((row) => [row.id, [row.entries, row.people, row.addresses, row.citations]]),
      ),
    ).toEqual(Object.fromEntries(derived));
  });

  it('hold 510 of 1,106 after March 2023, 136 on one day and none after 9 October 2025', () => {
    expect(Object.fromEntries(counts)).toEqual({
      all: listings.length,
      organisations: count(({ kind }) => kind === 'organisation'),
      people: count(({ kind }) => kind === 'person'),
      addresses: count(({ kind }) => kind === 'address'),
      'before-2019': count(({ listed }) => listed < '2019'),
      'after-march-2023': count(({ listed }) => listed > MARCH),
      'one-day': Math.max(...[...group(listings, ({ listed }) => listed).values()].map((day) => day.length)),
      'one-day-chips': count(({ listed, field }) => listed === '2024-12-05' && GROUP[field] === 'chips'),
      chips: count(({ field }) => GROUP[field] === 'chips'),
      'chips-to-march-2023': count(({ listed, field }) => GROUP[field] === 'chips' && listed <= MARCH),
      'chips-after-march-2023': count(({ listed, field }) => GROUP[field] === 'chips' && listed > MARCH),
      'huawei-2019-05-21': count(({ listed }) => listed === '2019-05-21'),
      'xinjiang-2019-10-09': count(({ listed }) => listed === '2019-10-09'),
      'smic-2020-12-22': count(({ listed }) => listed === '2020-12-22'),
      'ymtc-2022-12-19': count(({ listed }) => listed === '2022-12-19'),
      'march-2023': count(({ listed }) => listed === MARCH),
      'last-day': count(({ listed }) => listed === '2025-10-09'),
      'after-october-2025': count(({ listed }) => listed > '2025-10-09'),
      'telecoms-to-march-2023': count(({ listed, field }) => GROUP[field] === 'telecoms' && listed <= MARCH),
      'telecoms-after-march-2023': count(
        ({ listed, field }) => GROUP[field] === 'telecoms' && listed > MARCH,
      ),
    });
    expect([counts.get('after-march-2023'), counts.get('all')]).toEqual([510, 1106]);
    expect([counts.get('one-day'), counts.get('after-october-2025')]).toEqual([136, 0]);
  });

  it('name no private person and no bare address', () => {
    for (const { id, kind, name } of listings) expect(name === undefined, id).toBe(kind !== 'organisation');
  });

  it('has most of the chips after March 2023', () => {
    expect(counts.get('chips-after-march-2023')).toBeGreaterThan((counts.get('chips') ?? 0) / 2);
  });
});

describe('dots', () => {
  const { columns, gap } = DOTS.narrow;
  const overlap = (blocks: readonly Block[]): string[] => {
    const taken = new Map<string, string>();
    return blocks.flatMap(({ row, column, band }) =>
      Array.from({ length: row.entries }, (_, i) => {
        const [across, down] = dotAt(i);
        // Two dots may not be nearer than one column.
        const place = `${String(band)}:${String(down)}:${(column + across).toFixed(6)}`;
        const before = taken.get(place);
        taken.set(place, row.id);
        return before === undefined ? [] : [`${row.id} on ${before} at ${place}`];
      }).flat(),
    );
  };

  it.each([
    ['by date', placeByDate(groups, columns, gap)],
    ['by field', placeByField(groups, columns + 8).blocks],
  ])('stand on none other %s, and inside', (_, blocks) => {
    expect(overlap(blocks)).toEqual([]);
    for (const own of group(blocks, ({ band }) => band).values()) {
      const inOrder = own.toSorted((a, b) => a.column - b.column);
      for (const [i, { row, column }] of inOrder.entries()) {
        expect(column, row.id).toBeGreaterThanOrEqual(-0.001);
        expect(column + columnsOf(row), row.id).toBeLessThanOrEqual(
          (inOrder[i + 1]?.column ?? columns + 8) + 0.001,
        );
      }
    }
  });

  it('keep the order of days within a year', () => {
    for (const own of group(placeByDate(groups, columns, gap), ({ band }) => band).values()) {
      const days = own.toSorted((a, b) => a.column - b.column).map(({ row }) => row.listed);
      expect(days).toEqual(days.toSorted());
    }
  });

  it.each<WidthClass>(['narrow', 'wide'])('are one for each entry, all inside the %s box', (width) => {
    for (const state of ['fields', 'quiet']) {
      const { marks, width: w, height: h } = drawnState('every-listing', state).scene(width);
      const dots = flatten(marks)
        .filter(({ claim }) => claim)
        .flatMap(({ attrs }) => {
          const [, dx = 0, dy = 0] =
            /translate\(([-\d.]+),([-\d.]+)\)/.exec(String(attrs['transform']))?.map(Number) ?? [];
          return [...String(attrs['d']).matchAll(/M([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [
            Number(x) + dx,
            Number(y) + dy,
          ]);
        });
      expect(dots).toHaveLength(sum(groups, ({ entries }) => entries));
      const r = DOTS[width].dot / 2;
      for (const [x = NaN, y = NaN] of dots) {
        expect(x >= r - 0.2 && x <= w - r, `${state} x ${String(x)}`).toBe(true);
        expect(y >= r - 0.2 && y <= h - r, `${state} y ${String(y)}`).toBe(true);
      }
    }
  });
});

describe('the calendar', () => {
  const texts = (state: string, width: WidthClass): string[] =>
    flatten(drawnState('every-listing', state).scene(width).marks).flatMap(({ text }) => text ?? []);

  it.each<WidthClass>(['narrow', 'wide'])(
    'has no later years where only earlier ones are told (%s)',
    (width) => {
      expect(texts('before', width).filter((text) => /^\d{4}$|–|^to /.test(text))).toEqual(['to 2018']);
      expect(texts('before', width)).toContain('176');
      for (const state of ['huawei', 'quiet'])
        for (const text of [/^to 2018$/, /^Jan–Mar$/, /^2019$/, /^2026$/, /not by month$/])
          expect(texts(state, width), state).toContainEqual(expect.stringMatching(text));
    },
  );

  it('keeps the strokes of its lines in every state, so that they grow', () => {
    const strokes = (state: string): number =>
      String(
        drawnState('every-listing', state)
          .scene('wide')
          .marks.find(({ key }) => key === 'calendar-lines')?.attrs['d'],
      ).split('M').length;
    expect(strokes('before')).toBe(strokes('quiet'));
  });
});

it('says of the rule of March 2023 how many of its entries are still listed under it, as its row does', () => {
  const { china_entities_added: added, china_entries_still_cited: left } =
    content.rows['entity-rules'].find(({ id }) => id === 'march-2023') ?? {};
  const said = flatten(drawnState('every-listing', 'march-2023').scene('wide').marks)
    .flatMap(({ text }) => text ?? [])
    .join(' ');
  expect(said).toContain(`${String(left)} entries of 6 March 2023`);
  expect(said).toContain(`Of the ${String(added)} that the rule added, these still cite it`);
});
