import { expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten } from '../../scene/mark';
import { drawnState } from '../index';
import { EVENTS, type EventWords } from './events';
import { HOLLOW, LAYERS_PER_STRIPE, WAFERS_PER_DISC } from './frame';
import { percentOf } from './pictures';

const events = new Map(content.rows['firm-events'].map((row) => [row.id, row]));

it('rose from 32 to 232 layers from 2018 to 2022', () => {
  expect(events.get('ymtc-2018-04-technology')?.layers).toBe(32);
  expect(events.get('ymtc-2022-08-technology')).toMatchObject({ layers: 232, date: '2022-08' });
});

it('draws the count of all layers and the expected capacity hollow, all else filled', () => {
  const hollow = flatten(drawnState('ymtc', 'now').scene('wide').marks)
    .filter(({ attrs }) => String(attrs['class']).includes(HOLLOW))
    .map(({ key }) => key);
  expect(hollow).toEqual(['ymtc-2025-technology', 'ymtc-2024-12-capacity']);
});

it('came level with Micron a month after it, and below SK hynix two years later', () => {
  const level = new Map(content.rows['memory-layers'].map((row) => [row.firm, row]));
  const best = events.get('ymtc-2022-08-technology');
  expect(level.get('Micron')).toMatchObject({ layers: best?.layers, date: '2022-07' });
  expect(level.get('SK hynix')?.layers).toBeGreaterThan(
    events.get('ymtc-2025-technology')?.layers ?? Infinity,
  );
});

it('draws a stripe for eight layers and a disc for ten thousand wafers', () => {
  const marks = new Map(
    flatten(drawnState('ymtc', 'now').scene('wide').marks).map((mark) => [mark.key, mark]),
  );
  const parts = (key: string): number => String(marks.get(key)?.attrs['d']).split('M').length - 1;
  for (const { id, layers } of events.values())
    if (layers !== undefined && layers < 294) expect(parts(id), id).toBe(layers / LAYERS_PER_STRIPE);
  for (const { id, wafers_per_month } of events.values())
    if (wafers_per_month !== undefined) expect(parts(id), id).toBe(wafers_per_month / WAFERS_PER_DISC);
});

it('leaves hollow as many tenths as a report says were shelved or cut', () => {
  const hollow = (state: string, key: string): number =>
    String(
      flatten(drawnState('ymtc', state).scene('wide').marks).find((mark) => mark.key === key)?.attrs['d'],
    ).split('Z').length - 1;
  for (const [state, thing, id] of [
    ['apple', 'phone', 'ymtc-2022-10-17-customer'],
    ['listed', 'box', 'ymtc-2023-02-10-supply'],
  ] as const) {
    const row = events.get(id);
    expect(row?.what).toContain('up to');
    expect(row && percentOf(row) / 10).toBe(hollow(state, thing));
  }
  expect(percentOf(events.get('ymtc-2023-01-31-jobs') ?? { what: '' })).toBe(10);
});

it.each(['narrow', 'wide'] as const)('says of each picture of tenths what is hollow in it (%s)', (width) => {
  for (const [state, thing, words] of [
    ['apple', 'phone', 'shelved (hollow)'],
    ['listed', 'person', 'laid off (hollow)'],
    ['listed', 'box', 'cut (hollow)'],
  ] as const) {
    const caption = flatten(drawnState('ymtc', state).scene(width).marks)
      .filter(({ key }) => key.startsWith(`${thing}-caption`))
      .map(({ text }) => text);
    expect(caption.join(' '), thing).toContain(words);
  }
});

it('hangs every event with its date, in the colour of who acted', () => {
  for (const told of Object.values(EVENTS).flat() as EventWords[]) {
    const kind = events.get(told.id)?.kind;
    expect(told.actor === 'united-states', told.id).toBe(kind === 'controls' || kind === 'customer');
  }
});

it('got 49 billion yuan, 12.9 of them from the Big Fund', () => {
  const paid = new Map(content.rows['state-capital'].map((row) => [row.id, row.amount_cny_bn]));
  expect([paid.get('ymtc-total-2023'), paid.get('ymtc-big-fund-2023')]).toEqual([49, 12.9]);
});

it('made twice in 2026 what it made in 2021, and held more than twice the market', () => {
  expect(events.get('ymtc-2026-04-14-capacity')?.wafers_per_month).toBe(
    2 * (events.get('ymtc-2021-12-capacity')?.wafers_per_month ?? 0),
  );
  expect([events.get('ymtc-2021-12-capacity')?.share_pct, events.get('ymtc-2025-market')?.share_pct]).toEqual(
    [4.8, 11.8],
  );
});
