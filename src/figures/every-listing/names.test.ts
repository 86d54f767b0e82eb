import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten, type Mark, type WidthClass } from '../../scene/mark';
import { drawnState } from '../index';
import { boxesOf } from './calendar';
import { dotsOf } from './dots';
import figure from './every-listing';
import { finderEntries } from './finder-index';
import { NAMED, blockOf, dotOrder } from './order';
import type { View } from './view';

const entries = finderEntries(content.rows);
const listings = content.rows['entity-listings'];
const states = Object.entries(figure.states) as [string, View][];
const byDate = states.filter(([, view]) => view.by === 'date').map(([state]) => state);
const widths: WidthClass[] = ['narrow', 'wide'];
const marksOf = (state: string, width: WidthClass): Mark[] =>
  flatten(drawnState('every-listing', state).scene(width).marks);

describe('the entries that are named', () => {
  it.each(NAMED.map(({ entry, name }) => [name, entry]))(
    '%s is what the list or a profile calls it',
    (name, id) => {
      const entry = listings.find((row) => row.id === id);
      const profile = content.rows['firm-profiles'].find((row) => row.id === entry?.firm);
      const words = [entry?.name, profile?.name, profile?.also].join(' ');
      expect(words).toContain(name.replace(/^the /, ''));
    },
  );

  it('are of the day that the state speaks of', () => {
    for (const [state, { names = [], more = [], focus, until }] of states)
      for (const name of [...names, ...more]) {
        const id = NAMED.find((named) => named.name === name)?.entry;
        const listed = listings.find((row) => row.id === id)?.listed ?? '';
        if (focus.length > 0) expect(focus, `${name} in ${state}`).toContain(listed);
        else expect(listed <= until, `${name} in ${state}`).toBe(true);
      }
  });

  it('begin with the oldest entry there is', () => {
    const oldest = listings.map(({ listed }) => listed).toSorted()[0];
    expect(listings.find(({ id }) => id === NAMED[0].entry)?.listed).toBe(oldest);
  });

  it.each(widths)('have the dot that the finder lights, on a dot of their block (%s)', (width) => {
    const dots = dotsOf(entries, { class: width });
    const drawn = new Set<string>();
    for (const state of byDate) {
      const marks = marksOf(state, width);
      for (const { entry } of NAMED) {
        const dot = marks.find(({ key }) => key === `dot-${entry}`);
        const row = listings.find(({ id }) => id === entry);
        if (!dot || !row) continue;
        drawn.add(entry);
        const at = entries.findIndex(({ name, listed }) => name === row.name && listed === row.listed);
        const [x = NaN, y = NaN] = dots[at] ?? [];
        expect(Number(dot.attrs['cx'])).toBeCloseTo(x, 0);
        expect(Number(dot.attrs['cy'])).toBeCloseTo(y, 0);
        const block = marks.find(({ key }) => key === blockOf(row));
        const [, dx, dy] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(String(block?.attrs['transform'])) ?? [];
        const places = [...String(block?.attrs['d']).matchAll(/M([-\d.]+),([-\d.]+)/g)].map(([, a, b]) =>
          Math.hypot(Number(a) + Number(dx) - x, Number(b) + Number(dy) - y),
        );
        expect(Math.min(...places), entry).toBeLessThan(0.3);
      }
    }
    if (width === 'wide') expect(drawn.size).toBe(NAMED.length);
  });
});

describe('the order of dots', () => {
  it('has each entry once', () => {
    const ordered = [...dotOrder(listings).values()].flat();
    expect(ordered).toHaveLength(listings.length);
    expect(new Set(ordered).size).toBe(listings.length);
  });
});

describe('the calendar', () => {
  it.each(widths)('has all years from the first state on, and no line through words (%s)', (width) => {
    for (const state of byDate) {
      const marks = marksOf(state, width);
      const path = String(marks.find(({ key }) => key === 'calendar-lines')?.attrs['d']);
      const lines = [...path.matchAll(/M([\d.]+),([\d.]+)H([\d.]+)M([\d.]+),[\d.]+H([\d.]+)/g)];
      expect(lines).toHaveLength(9);
      const notes = marks.filter(({ key }) => /^(?:note|name|meaning)-/.test(key));
      for (const line of lines) {
        const [left, y, a, b, right] = line.slice(1).map(Number);
        for (const box of boxesOf(notes)) {
          if (box.top > (y ?? 0) || box.bottom < (y ?? 0)) continue;
          expect(box.left >= (a ?? 0) || (a ?? 0) <= (left ?? 0), state).toBe(true);
          expect(box.right <= (b ?? 0) || (b ?? 0) >= (right ?? 0), state).toBe(true);
        }
      }
    }
  });

  it.each(widths)('moves no block from state to state (%s)', (width) => {
    const places = new Map<string, unknown>();
    for (const state of byDate)
      for (const { key, attrs, claim } of marksOf(state, width)) {
        if (!claim) continue;
        expect(places.get(key) ?? attrs['transform'], `${key} in ${state}`).toBe(attrs['transform']);
        places.set(key, attrs['transform']);
      }
  });
});
