import { describe, expect, it } from 'vitest';
import { content, ledger } from '../../data/load';
import { claimsOf, flatten, type Mark, type WidthClass } from '../../scene/mark';
import { drawnState } from '../index';
import { startOf } from '../time';
import onOffOn, { KNOWN_UNTIL } from './on-off-on';
import { measuresOf, spansOf, statusOf, type View } from './spans';

const spans = content.rows['measure-spans'];
const events = new Map(content.rows['policy-timeline'].map((row) => [row.id, row]));
const { shots, truce, exceptions, due } = onOffOn.states;
const days = (from: string, to: string): number =>
  (startOf(to).getTime() - startOf(from).getTime()) / 86_400_000;
const begun = (view: View, from: string, to: string): string[] =>
  measuresOf(content.rows, view).flatMap(({ id, spans: own }) => {
    const first = own[0]?.from ?? '';
    return first >= from && first <= to ? [id] : [];
  });
const changedTo = (state: string, from: string, to: string): string[] =>
  spans.flatMap((row) =>
    row.state === state && row.from && row.from >= from && row.from <= to ? [row.id] : [],
  );

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

describe('the description', () => {
  it.each(['shots', 'truce', 'exceptions', 'due'])('says of every measure of %s how it stands', (state) => {
    const { short } = drawnState('on-off-on', state).description;
    const [all = 0, ...counted] = (
      short.match(/[a-z]+(?= measures| in force| suspended| eased| dropped)/g) ?? []
    ).map((word) => NUMBERS.indexOf(word));
    expect(all).toBeGreaterThan(0);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(all);
  });
});

describe('the stretches', () => {
  it('begin and end on the day of the event that they name, and rest on its sources', () => {
    for (const row of spans) {
      for (const [date, id] of [
        [row.from, row.begins],
        [row.to, row.ends],
      ]) {
        if (id === undefined) continue;
        expect(events.get(id)?.date, `${row.id}: ${id}`).toBe(date);
        expect(row.sources, row.id).toEqual(expect.arrayContaining([...(events.get(id)?.sources ?? [])]));
      }
    }
  });

  it('name an event wherever they begin, but where one is older than all or stands in the source alone', () => {
    expect(spans.filter(({ begins }) => begins === undefined).map(({ id }) => id)).toEqual([
      'nexperia-exports-eased',
      'h200-us-standing',
    ]);
  });

  it('follow one another without a gap', () => {
    for (const row of spans) {
      const next = spans.find(
        (other) => other.measure === row.measure && other.from === row.to && other.from !== undefined,
      );
      const last = spans.filter((other) => other.measure === row.measure).at(-1);
      if (row === last) continue;
      expect(next?.state, row.id).toBeDefined();
      expect(next?.state, row.id).not.toBe(row.state);
    }
  });

  it('are due to end on the day that the timeline gives, three of them in November 2026', () => {
    const dated = spans.filter((row) => row.due !== undefined);
    expect(dated).toHaveLength(3);
    for (const row of dated) {
      const event = events.get(row.begins ?? '');
      expect(event?.suspended_until, row.id).toBe(row.due);
      expect(row.due, row.id).toMatch(/^2026-11-/);
    }
  });
});

describe('what the titles say', () => {
  it('counts four new measures in the eleven days of the band', () => {
    const [from, end] = shots.band;
    expect(days(from, end)).toBe(11);
    expect(begun(shots, from, '2025-10-09')).toHaveLength(4);
    expect(begun(shots, '2025-09-18', '2025-10-31')).toHaveLength(4);
  });

  it('counts four suspensions within two weeks of November 2025, and no other', () => {
    const [from, end] = truce.band;
    expect(days(from, end)).toBeLessThanOrEqual(14);
    expect(changedTo('suspended', from, end)).toHaveLength(4);
    expect(spans.filter(({ state }) => state === 'suspended')).toHaveLength(4);
  });

  it('holds rows together with a line only where the note counts these and no others', () => {
    const counted = measuresOf(content.rows, truce).filter(
      (measure) => statusOf(measure, truce) === 'suspended',
    );
    expect(counted.map(({ id }) => id)).not.toEqual(truce.measures.slice(-truce.noteRows));
    const keysOf = (state: 'shots' | 'truce'): string[] =>
      flatten(drawnState('on-off-on', state).scene('narrow').marks).map(({ key }) => key);
    expect(keysOf('truce')).not.toContain('note-rows');
    expect(keysOf('shots')).toContain('note-rows');
    const [from] = shots.band;
    expect(begun(shots, from, '2025-10-09')).toHaveLength(shots.noteRows);
  });

  it('lets the H200 out on one day and stops it on the next, as reported', () => {
    const out = spans.find(({ id }) => id === 'h200-us-eased');
    const stopped = spans.find(({ id }) => id === 'h200-china-standing');
    expect(days(out?.from ?? '', stopped?.from ?? '')).toBe(1);
    expect(stopped?.confidence).toBe('medium');
    expect(exceptions.note).toBe('One day apart');
  });

  it('shows the three that are due as suspended, with a ring on the day', () => {
    const drawn = drawnState('on-off-on', 'due').scene('wide');
    const rings = flatten(drawn.marks).filter(({ tag, key }) => tag === 'circle' && key.endsWith('-due'));
    expect(rings).toHaveLength(3);
    const suspended = measuresOf(content.rows, due).filter(
      (measure) => statusOf(measure, due) === 'suspended',
    );
    expect(suspended).toHaveLength(4);
  });
});

it('stops where the newest source of the timeline stops', () => {
  const told = content.rows['policy-timeline'].filter((row) => row.date <= row.as_of).map((row) => row.as_of);
  expect(told.toSorted().at(-1)).toBe(KNOWN_UNTIL);
  for (const view of Object.values(onOffOn.states)) expect(view.until <= KNOWN_UNTIL).toBe(true);
});

it('never tells what had not happened when a state ends', () => {
  for (const view of Object.values(onOffOn.states)) {
    for (const span of spansOf(content.rows, view)) expect((span.from ?? '') <= view.until).toBe(true);
  }
  expect(drawnState('on-off-on', 'truce').description.full).not.toMatch(/2026/);
});

it('draws every stretch in some state', () => {
  const drawn = Object.keys(onOffOn.states).flatMap((state) =>
    claimsOf(drawnState('on-off-on', state).scene('narrow')),
  );
  expect(spans.filter(({ id }) => !drawn.includes(`measure-spans/${id}`)).map(({ id }) => id)).toEqual([]);
});

describe.each(['narrow', 'wide'] satisfies WidthClass[])('the %s drawing', (width) => {
  it.each(Object.entries(onOffOn.states))('%s ends no bar after what it tells', (state, view) => {
    const { marks } = drawnState('on-off-on', state).scene(width);
    const all = flatten(marks);
    const n = (mark: Mark | undefined, name: string): number => Number(mark?.attrs[name]);
    const foot = all.find(({ key }) => key === 'foot');
    const share = days(view.from, view.until) / days(view.from, view.to);
    const limit = n(foot, 'x1') + share * (n(foot, 'x2') - n(foot, 'x1'));
    const bars = all.filter(({ claim, tag }) => tag === 'rect' && claim !== undefined);
    expect(bars).toHaveLength(spansOf(content.rows, view).length);
    for (const bar of bars) {
      expect(n(bar, 'x') + n(bar, 'width'), bar.key).toBeLessThan(limit + 1.5);
      expect(ledger.claims.has(bar.claim ?? '')).toBe(true);
    }
  });
});
