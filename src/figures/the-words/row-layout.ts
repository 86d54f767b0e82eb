import { max, sum } from 'd3-array';
import { round, type Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { columnOf, pledgeX, type Frame } from './frame';
import { noteOf, type Note } from './notes';
import { shortEnglish, spanOf, termOf, usesOf, type Term, type WordRows } from './terms';
import type { DotsView, Tone } from './view';

/**
 * Measures of a row, in view-box units: a dot and the pitch of a stack, half a tick, the height of a label's
 * baseline over the ticks, the Chinese, the room for remarks, and the gap between words.
 */
export interface Measures {
  radius: number;
  pitch: number;
  tick: number;
  lift: number;
  han: number;
  note: number;
  gap: number;
}

/** A term placed in the stage: its label, remarks and the room it takes above and below its line of ticks. */
export interface PlacedRow {
  term: Term;
  tone: Tone;
  notes: readonly Note[];
  title: Title;
  above: number;
  below: number;
  y: number;
}

/** A row's label: number, Chinese and English on one line, or the English on a second one. */
interface Title {
  x: number;
  english: string;
  lines: 1 | 2;
  han: number;
  total?: string;
}

/** The measures of a row at a width class. */
export const measuresOf = (frame: Frame, size: Size): Measures => {
  const wide = size.class === 'wide';
  // A dot is a little narrower than its column, so that dots of neighbouring years never touch.
  const pitch = round(Math.min(frame.x.step() * 0.83, wide ? 12 : 5.6));
  return {
    pitch,
    radius: round(pitch * 0.48),
    tick: wide ? 5 : 3.4,
    lift: pitch * 2 + (wide ? 1 : 1.5),
    han: wide ? 21 : 15,
    note: wide ? 25 : 19,
    gap: wide ? 8 : 6,
  };
};

/** The weight of a row's English: the row in focus is semibold. */
export const weightOf = (tone: Tone) => (tone === 'focus' ? 'sans-600' : 'sans-400');

/**
 * Sets a row's label where the term is silent: at the left for a word that came late, at the right for one
 * that went. The English goes short, then under the Chinese, rather than run into a stack of dots.
 */
function titleOf(term: Term, tone: Tone, totals: boolean, frame: Frame, m: Measures): Title {
  const [first, last] = spanOf(term) ?? [Infinity, Infinity];
  const [start = 0, end = 0] = frame.x.domain().slice(0, 1).concat(frame.x.domain().slice(-1));
  const right = end - last > first - start;
  const tall = usesOf(term)
    .filter((count) => count.uses > 2)
    .map((count) => columnOf(frame, count.year));
  const edge = pledgeX(frame) - m.gap;
  const room = right
    ? edge - (max(tall) ?? frame.left) - m.pitch
    : Math.min(...tall, frame.right) - m.pitch - frame.left;

  const han = tone === 'focus' ? m.han * 1.15 : m.han;
  const total = totals ? String(term.total) : undefined;
  const lead = (total ? textWidth(total, 'sans-700', han) + m.gap : 0) + textWidth(term.zh, 'han', han);
  const wordsOf = (english: string) => textWidth(english, weightOf(tone), frame.font);
  const fits = [term.english, shortEnglish(term)].find((english) => lead + m.gap + wordsOf(english) <= room);
  const english = fits ?? shortEnglish(term);
  const width = fits ? lead + m.gap + wordsOf(english) : Math.max(lead, wordsOf(english));
  return {
    x: right ? edge - width : frame.left,
    english,
    lines: fits ? 1 : 2,
    han: round(han),
    ...(total ? { total } : {}),
  };
}

/** Shares the stage among the rows: each takes what its tallest stack or label needs, the rest is equal air. */
export function placeRows(rows: WordRows, view: DotsView, frame: Frame, size: Size): PlacedRow[] {
  const m = measuresOf(frame, size);
  const measured = view.rows.map(({ term: id, tone, notes = [] }) => {
    const term = termOf(rows, id);
    const title = titleOf(term, tone, view.totals ?? false, frame, m);
    const stack = ((max(term.counts, (count) => count.uses) ?? 0) - 1) * m.pitch + m.radius;
    const above = Math.max(stack, m.lift + title.han * 0.86 + (title.lines - 1) * frame.font * 1.25);
    return {
      term,
      tone,
      title,
      notes: notes.map((spec) => noteOf(term, spec)),
      above,
      below: m.tick + (notes.length > 0 ? m.note : 0),
    };
  });
  const air = (frame.bottom - frame.top - sum(measured, (row) => row.above + row.below)) / measured.length;
  let edge = frame.top - air / 2;
  return measured.map((row) => {
    const y = edge + air + row.above;
    edge = y + row.below;
    return { ...row, y };
  });
}
