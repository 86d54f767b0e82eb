import { describe, expect, it } from 'vitest';
import { formatDate } from '../../data/format';
import { content } from '../../data/load';
import { flatten, type Mark, type WidthClass } from '../../scene/mark';
import { textBox, type Face } from '../../scene/text';
import { draw } from '../figure';
import { endOf, middleOf, startOf } from '../time';
import escalation, { isCurrent, isDue, known } from './escalation';
import { layOut, suspendedUntil } from './layout';
import { nearLine, notes } from './notes';

const rows = content.rows['policy-timeline'];
const states = Object.entries(escalation.states);
const widths: WidthClass[] = ['narrow', 'wide'];
const marksOf = (state: string, width: WidthClass): Mark[] =>
  flatten(draw(escalation, content.rows, state, width).marks);
const dots = (marks: Mark[]): Mark[] =>
  marks.filter((mark) => mark.tag === 'circle' && rows.some((row) => row.id === mark.key));
const n = (mark: Mark | undefined, name: string): number => Number(mark?.attrs[name]);
const day = (date: string) => rows.filter((row) => row.date === date);
const layoutOf = (width: WidthClass) => {
  const [w, h] = escalation.size(width);
  return layOut(rows, { class: width, width: w, height: h }, nearLine(width));
};

describe('what the titles say', () => {
  it('has only Chinese moves to 2017', () => {
    const actors = known(rows, escalation.states.plans).map((row) => row.actor);
    expect(actors.length).toBeGreaterThan(0);
    expect(new Set(actors)).toEqual(new Set(['China']));
  });

  it('finds the first American move in 2018 and no allied one before 2023', () => {
    const first = (lane: string): string | undefined =>
      rows
        .filter((row) => row.lane === lane)
        .map((row) => row.date)
        .toSorted()[0];
    expect(first('us_control')).toMatch(/^2018/);
    expect(first('allied_control')).toMatch(/^2023/);
  });

  it('counts seven moves from 2 to 8 March 2023: listing, pledge, overseer among them', () => {
    const week = rows
      .filter((row) => row.date >= '2023-03-02' && row.date <= '2023-03-08')
      .map((row) => row.id);
    expect(week).toHaveLength(7);
    expect(week).toEqual(
      expect.arrayContaining([
        '2023-03-02-37-entities-28-of-them-chinese',
        '2023-03-05-the-pledge',
        '2023-03-07-plan-for-a-central-science-commission',
      ]),
    );
  });

  it('has move and counter-move a day apart in December 2024 and ten days apart in autumn 2025', () => {
    expect(day('2024-12-02').map((row) => row.lane)).toEqual(['us_control']);
    expect(day('2024-12-03').map((row) => row.lane)).toEqual(['china_countermeasure']);
    expect(day('2025-09-29').map((row) => row.id)).toEqual(['2025-09-29-affiliates-50-percent-rule']);
    expect(day('2025-10-09').map((row) => row.id)).toEqual(['2025-10-09-wide-rare-earth-controls']);
    expect(middleOf('2025-10-09').getTime() - middleOf('2025-09-29').getTime()).toBe(10 * 86_400_000);
  });

  it('reads the ends of the suspensions, all in November 2026, and stops at the newest date of any source', () => {
    const ends = rows.flatMap((row) => row.suspended_until ?? []);
    expect(ends.toSorted()).toEqual(['2026-11-09', '2026-11-10', '2026-11-27']);
    expect(rows.filter(isDue).map((row) => row.date)).toEqual(['2026-11-09']);
    expect(
      rows
        .map((row) => row.as_of)
        .toSorted()
        .at(-1),
    ).toBe(escalation.states.truce.to);
  });
});

it('draws a suspension to its end, however the table words it', () => {
  const reworded = {
    ...content.rows,
    'policy-timeline': rows.map((row) => ({ ...row, what_happened: `In other words: ${row.title}.` })),
  };
  for (const width of widths)
    expect(draw(escalation, reworded, 'truce', width)).toEqual(
      draw(escalation, content.rows, 'truce', width),
    );
});

describe('the periods', () => {
  it('follow one another without a gap, and hold every row once', () => {
    states.slice(1).forEach(([, view], i) => {
      expect(startOf(view.from)).toEqual(endOf(states[i]?.[1].to ?? ''));
    });
    const entered = states.flatMap(([, view]) => known(rows, view).filter((row) => isCurrent(row, view)));
    expect(entered.map((row) => row.id).toSorted()).toEqual(rows.map((row) => row.id).toSorted());
  });

  it.each(states)('%s draws one dot for each row up to its end', (state, view) => {
    for (const width of widths) expect(dots(marksOf(state, width))).toHaveLength(known(rows, view).length);
  });

  it('never tells what was due before it was announced', () => {
    for (const [state, view] of states) expect(known(rows, view).some(isDue)).toBe(state === 'truce');
  });
});

describe.each(widths)('the %s drawing', (width) => {
  it('keeps every event in its place from state to state', () => {
    const places = new Map<string, string>();
    for (const [state] of states) {
      for (const dot of dots(marksOf(state, width))) {
        const place = `${String(dot.attrs['cx'])},${String(dot.attrs['cy'])}`;
        expect(places.get(dot.key) ?? place).toBe(place);
        places.set(dot.key, place);
      }
    }
  });

  it('lets an event in when the cursor, moving evenly, passes its dot', () => {
    states.slice(1).forEach(([state], i) => {
      const cursorX = (s: string): number =>
        n(
          marksOf(s, width).find((mark) => mark.key === 'cursor'),
          'x1',
        );
      const [from, to] = [cursorX(states[i]?.[0] ?? ''), cursorX(state)];
      const entering = dots(marksOf(state, width)).filter((dot) => dot.at !== undefined);
      expect(entering.length).toBeGreaterThan(0);
      for (const dot of entering) {
        expect(dot.at).toBeGreaterThan(0);
        expect(dot.at).toBeLessThan(1);
        const due = rows.some((row) => row.id === dot.key && isDue(row));
        if (due) expect(n(dot, 'cx')).toBeGreaterThan(to);
        else expect(Math.abs(from + (dot.at ?? 0) * (to - from) - n(dot, 'cx'))).toBeLessThan(0.25);
      }
    });
  });

  it('leaves no two dots touching', () => {
    const all = dots(marksOf('truce', width));
    const touching = all.flatMap((a, i) =>
      all
        .slice(i + 1)
        .filter((b) => Math.hypot(n(a, 'cx') - n(b, 'cx'), n(a, 'cy') - n(b, 'cy')) < n(a, 'r') + n(b, 'r')),
    );
    expect(touching).toEqual([]);
  });

  it('ends the American suspension in the row that is due', () => {
    const { events } = layoutOf(width);
    const suspension = events.find(({ event }) => event.id === '2025-11-10-affiliates-rule-suspended');
    const due = events.find(({ event }) => isDue(event));
    expect(due?.x).toBe(suspension?.until);
    expect(due?.level).toBe(suspension?.level);
  });

  it('hangs the name of what is suspended on the day it is dated to end', () => {
    const marks = marksOf('truce', width);
    const suspended = layoutOf(width).events.filter(({ until }) => until !== undefined);
    expect(suspended).toHaveLength(3);
    for (const { event, until = NaN } of suspended) {
      const note = marks.find((mark) => mark.key === `note-${event.id}`);
      const leader = marks.find((mark) => mark.key === `leader-${event.id}`);
      const end = suspendedUntil(event)?.getUTCDate();
      expect(event.what_happened).toContain(`until ${formatDate(event.suspended_until ?? '')}`);
      expect(note?.text).toMatch(new RegExp(`: suspended to ${String(end)} Nov 2026$`));
      expect(Number(/^M([\d.]+),/.exec(String(leader?.attrs['d']))?.[1])).toBeCloseTo(until, 1);
    }
  });

  it('puts no words on a dot, beginning two units inside it', () => {
    for (const [state] of states) {
      const marks = marksOf(state, width);
      const words = marks.filter((mark) => mark.tag === 'text' && mark.key.startsWith('note-'));
      expect(words.length).toBeGreaterThan(1);
      for (const word of words) {
        const face = String(word.attrs['class']).split(' ')[0] as Face;
        const anchor = String(word.attrs['text-anchor'] ?? 'start');
        const box = textBox(word.text ?? '', {
          x: n(word, 'x'),
          y: n(word, 'y'),
          face,
          size: n(word, 'font-size'),
          anchor,
        });
        const covered = dots(marks).filter((dot) => {
          const nearX = Math.min(Math.max(n(dot, 'cx'), box.left), box.right);
          const nearY = Math.min(Math.max(n(dot, 'cy'), box.top), box.bottom);
          return Math.hypot(n(dot, 'cx') - nearX, n(dot, 'cy') - nearY) < n(dot, 'r') - 2;
        });
        expect(covered.map((dot) => `${state}: ${word.text ?? ''} on ${dot.key}`)).toEqual([]);
      }
    }
  });
});

it('has words only for rows that exist', () => {
  expect(Object.keys(notes).filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
});

it('stays within 80 elements a state at narrow, on average', () => {
  const total = states.reduce((sum, [state]) => sum + marksOf(state, 'narrow').length, 0);
  expect(total).toBeLessThanOrEqual(80 * states.length);
});
