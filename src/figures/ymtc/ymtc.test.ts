import { expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten } from '../../scene/mark';
import { drawnState } from '../index';

const events = new Map(content.rows['firm-events'].map((row) => [row.id, row]));

it('rose from 32 to 232 layers from 2018 to 2022', () => {
  expect(events.get('ymtc-2018-04-technology')?.layers).toBe(32);
  expect(events.get('ymtc-2022-08-technology')).toMatchObject({ layers: 232, date: '2022-08' });
});

it('draws the count of all layers and the expected capacity hollow, all else filled', () => {
  const hollow = flatten(drawnState('ymtc', 'now').scene('wide').marks)
    .filter(({ attrs }) => String(attrs['class']).includes('hollow'))
    .map(({ key }) => key);
  expect(hollow).toEqual(['ymtc-2025-technology', 'ymtc-2024-12-capacity']);
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
