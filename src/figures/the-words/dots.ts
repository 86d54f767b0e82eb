import { max, sum } from 'd3-array';
import { label } from '../../scene/label';
import { classes, round, translate, type Mark, type Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { columnOf, pledgeMarks, pledgeX, type Frame } from './frame';
import { noteOf, type Note } from './notes';
import { shortEnglish, spanOf, termOf, usesOf, type Count, type Term, type WordRows } from './terms';
import type { DotsView, Tone } from './view';

/** Measures of a row, in view-box units. `lift` is the height of a label's baseline over the ticks. */
interface Measures {
  radius: number;
  pitch: number;
  tick: number;
  lift: number;
  han: number;
  note: number;
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

const measuresOf = (frame: Frame, size: Size): Measures => {
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
  };
};

const TONES: Readonly<Record<Tone, Record<'dot' | 'hollow' | 'tick' | 'han' | 'english' | 'note', string>>> = {
  focus: { dot: 'fill-china', hollow: '', tick: 'stroke-china', han: 'fill-ink', english: 'fill-ink', note: 'fill-china' },
  plain: { dot: 'fill-mark', hollow: '', tick: 'stroke-mark', han: 'fill-ink', english: 'fill-quiet', note: 'fill-ink' },
  muted: { dot: 'fill-muted', hollow: 'is-muted', tick: 'stroke-muted', han: 'fill-quiet', english: 'fill-quiet', note: 'fill-quiet' },
};

const weightOf = (tone: Tone) => (tone === 'focus' ? 'sans-600' : 'sans-400');
const GAP = 6;

/**
 * Sets a row's label where the term is silent: at the left for a word that came late, at the right for one
 * that went. The English goes short, then under the Chinese, rather than run into a stack of dots.
 */
function titleOf(term: Term, tone: Tone, totals: boolean, frame: Frame, m: Measures): Title {
  const [first, last] = spanOf(term) ?? [Infinity, Infinity];
  const [start = 0, end = 0] = frame.x.domain().slice(0, 1).concat(frame.x.domain().slice(-1));
  const right = end - last > first - start;
  const tall = usesOf(term).filter((count) => count.uses > 2).map((count) => columnOf(frame, count.year));
  const edge = pledgeX(frame) - GAP;
  const room = right ? edge - (max(tall) ?? frame.left) - m.pitch : Math.min(...tall, frame.right) - m.pitch - frame.left;

  const han = tone === 'focus' ? m.han * 1.15 : m.han;
  const total = totals ? String(term.total) : undefined;
  const lead = (total ? textWidth(total, 'sans-700', han) + GAP : 0) + textWidth(term.zh, 'han', han);
  const wordsOf = (english: string) => textWidth(english, weightOf(tone), frame.font);
  const fits = [term.english, shortEnglish(term)].find((english) => lead + GAP + wordsOf(english) <= room);
  const english = fits ?? shortEnglish(term);
  const width = fits ? lead + GAP + wordsOf(english) : Math.max(lead, wordsOf(english));
  return { x: right ? edge - width : frame.left, english, lines: fits ? 1 : 2, han: round(han), ...(total ? { total } : {}) };
}

/** Shares the stage among the rows: each takes what its tallest stack or label needs, the rest is equal air. */
export function placeRows(rows: WordRows, view: DotsView, frame: Frame, size: Size): PlacedRow[] {
  const m = measuresOf(frame, size);
  const measured = view.rows.map(({ term: id, tone, notes = [] }) => {
    const term = termOf(rows, id);
    const title = titleOf(term, tone, view.totals ?? false, frame, m);
    const stack = ((max(term.counts, (count) => count.uses) ?? 0) - 1) * m.pitch + m.radius;
    const above = Math.max(stack, m.lift + title.han * 0.86 + (title.lines - 1) * frame.font * 1.25);
    return { term, tone, title, notes: notes.map((spec) => noteOf(term, spec)), above, below: m.tick + (notes.length > 0 ? m.note : 0) };
  });
  const air = (frame.bottom - frame.top - sum(measured, (row) => row.above + row.below)) / measured.length;
  let edge = frame.top - air / 2;
  return measured.map((row) => {
    const y = edge + air + row.above;
    edge = y + row.below;
    return { ...row, y };
  });
}

/** One disc a use, stacked upwards from the line of ticks; hollow discs are inset by half their stroke. */
function stack(count: Count, frame: Frame, m: Measures): string {
  const x = columnOf(frame, count.year);
  const r = count.hollow ? m.radius - 0.6 : m.radius;
  const [left, across] = [round(x - r), round(2 * r)];
  return Array.from({ length: count.uses }, (_, i) => {
    const arc = `a${String(round(r))} ${String(round(r))} 0 1 `;
    return `M${String(left)} ${String(round(-i * m.pitch))}${arc}0 ${String(across)} 0${arc}0 ${String(-across)} 0`;
  }).join('');
}

/** A tick for each full report that does not use the term. A zero in an incomplete or foreign text says nothing: left blank. */
function ticks(term: Term, frame: Frame, m: Measures): string {
  return term.counts
    .filter((count) => count.uses === 0 && !count.hollow)
    .map((count) => `M${String(round(columnOf(frame, count.year)))} ${String(-m.tick)}v${String(2 * m.tick)}`)
    .join('');
}

/** Number, Chinese and English of a row, each in a mark of its own so that each keeps its face. */
function titleMarks({ term, title, tone }: PlacedRow, frame: Frame, m: Measures): Mark[] {
  const twoLines = title.lines === 2;
  const y = -m.lift - (twoLines ? frame.font * 1.25 : 0);
  const hanX = title.x + (title.total ? textWidth(title.total, 'sans-700', title.han) + GAP : 0);
  const englishX = twoLines ? title.x : hanX + textWidth(term.zh, 'han', title.han) + GAP;
  const ink = TONES[tone];
  const total = title.total ? [label(`total-${term.id}`, title.total, { x: title.x, y, face: 'sans-700', size: title.han, class: ink.note })] : [];
  return [
    ...total,
    label(`zh-${term.id}`, term.zh, { x: hanX, y, face: 'han', size: title.han, lang: 'zh-Hans', claim: term.claim, class: ink.han }),
    label(`en-${term.id}`, title.english, { x: englishX, y: -m.lift, face: weightOf(tone), size: frame.font, class: ink.english }),
  ];
}

/**
 * Under the reports a remark speaks of, a bracket (for one report, a stem) and the remark, centred where it can be.
 * `limit` is as far right as text may go; remarks of one row are set from the right, so that none runs into the next.
 */
function noteMarks(notes: readonly Note[], tone: Tone, limit: number, frame: Frame, m: Measures): Mark[] {
  const [top, foot] = [m.tick + 2.5, m.tick + 5.5].map(round) as [number, number];
  let edge = limit;
  return notes.toReversed().flatMap((note) => {
    const [first, last] = [columnOf(frame, note.from), columnOf(frame, note.to)];
    const [x0, x1] = [round(first - m.radius * 0.8), round(last + m.radius * 0.8)];
    const under = first === last ? `M${String(round(first))} ${String(round(top - 1))}V${String(round(foot + 1.5))}` : `M${String(x0)} ${String(top)}V${String(foot)}H${String(x1)}V${String(top)}`;
    const width = textWidth(note.text, 'sans-600', frame.font);
    const x = Math.max(Math.min((first + last - width) / 2, edge - width), frame.left);
    edge = x - 2 * frame.font;
    return [
      { key: `${note.key}-bracket`, tag: 'path', attrs: { class: 'leader', d: under } },
      label(note.key, note.text, { x, y: m.tick + m.note - 1.5, face: 'sans-600', size: frame.font, class: TONES[tone].note }),
    ];
  });
}

/** Rows of dots; a row is a group, so that it travels from state to state as one. */
export function dotMarks(rows: WordRows, view: DotsView, frame: Frame, size: Size): Mark[] {
  const m = measuresOf(frame, size);
  const placed = placeRows(rows, view, frame, size);
  const last = placed.at(-1);
  // The red line ends at the last row: remarks below it have the whole width, those above stop short of it.
  const pledge = pledgeMarks(rows, frame, (last?.y ?? frame.bottom) + m.tick);
  const groups = placed.map((row): Mark => {
    const { term, tone } = row;
    const silence: Mark = {
      key: `silence-${term.id}`,
      tag: 'path',
      attrs: { class: classes(TONES[tone].tick, 'fill-none'), 'stroke-width': 1, d: ticks(term, frame, m) },
      claim: term.claim,
    };
    const stacks = usesOf(term).map((count): Mark => ({
      key: count.id,
      tag: 'path',
      attrs: { class: count.hollow ? classes('hollow', TONES[tone].hollow) : TONES[tone].dot, d: stack(count, frame, m) },
      claim: count.claim,
    }));
    const limit = row === last ? frame.right : pledgeX(frame) - GAP;
    const words = [...titleMarks(row, frame, m), ...noteMarks(row.notes, tone, limit, frame, m)];
    return { key: `row-${term.id}`, tag: 'g', attrs: { transform: translate(0, row.y) }, children: [silence, ...stacks, ...words] };
  });
  return [...pledge, ...groups];
}
