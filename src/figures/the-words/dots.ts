import { label } from '../../scene/label';
import { classes, round, translate, type Mark, type Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { times } from '../../scene/times';
import { columnOf, pledgeMarks, pledgeX, type Frame } from './frame';
import type { Note } from './notes';
import { measuresOf, placeRows, weightOf, type Measures, type PlacedRow } from './row-layout';
import { usesOf, type Count, type Term, type WordRows } from './terms';
import type { DotsView, Tone } from './view';

/** What each part of a row is inked with, by tone. */
const TONES: Readonly<Record<Tone, Record<'dot' | 'hollow' | 'tick' | 'han' | 'english' | 'note', string>>> =
  {
    focus: {
      dot: 'fill-china',
      hollow: '',
      tick: 'stroke-china',
      han: 'fill-ink',
      english: 'fill-ink',
      note: 'fill-china',
    },
    plain: {
      dot: 'fill-mark',
      hollow: '',
      tick: 'stroke-mark',
      han: 'fill-ink',
      english: 'fill-quiet',
      note: 'fill-ink',
    },
    muted: {
      dot: 'fill-muted',
      hollow: 'is-muted',
      tick: 'stroke-muted',
      han: 'fill-quiet',
      english: 'fill-quiet',
      note: 'fill-quiet',
    },
  };

/** One disc a use, stacked upwards from the line of ticks; hollow discs are inset by half their stroke. */
function stack(count: Count, frame: Frame, m: Measures): string {
  const x = columnOf(frame, count.year);
  const r = count.hollow ? m.radius - 0.6 : m.radius;
  const [left, across] = [round(x - r), round(2 * r)];
  return times(count.uses, (i) => {
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
  const hanX = title.x + (title.total ? textWidth(title.total, 'sans-700', title.han) + m.gap : 0);
  const englishX = twoLines ? title.x : hanX + textWidth(term.zh, 'han', title.han) + m.gap;
  const ink = TONES[tone];
  const total = title.total
    ? [
        label(`total-${term.id}`, title.total, {
          x: title.x,
          y,
          face: 'sans-700',
          size: title.han,
          class: ink.note,
        }),
      ]
    : [];
  return [
    ...total,
    label(`zh-${term.id}`, term.zh, {
      x: hanX,
      y,
      face: 'han',
      size: title.han,
      lang: 'zh-Hans',
      claim: term.claim,
      class: ink.han,
    }),
    label(`en-${term.id}`, title.english, {
      x: englishX,
      y: -m.lift,
      face: weightOf(tone),
      size: frame.font,
      class: ink.english,
    }),
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
    const under =
      first === last
        ? `M${String(round(first))} ${String(round(top - 1))}V${String(round(foot + 1.5))}`
        : `M${String(x0)} ${String(top)}V${String(foot)}H${String(x1)}V${String(top)}`;
    const width = textWidth(note.text, 'sans-600', frame.font);
    const x = Math.max(Math.min((first + last - width) / 2, edge - width), frame.left);
    edge = x - 2 * frame.font;
    return [
      { key: `${note.key}-bracket`, tag: 'path', attrs: { class: 'leader', d: under } },
      label(note.key, note.text, {
        x,
        y: m.tick + m.note - 1.5,
        face: 'sans-600',
        size: frame.font,
        class: TONES[tone].note,
      }),
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
      attrs: {
        class: count.hollow ? classes('hollow', TONES[tone].hollow) : TONES[tone].dot,
        d: stack(count, frame, m),
      },
      claim: count.claim,
    }));
    const limit = row === last ? frame.right : pledgeX(frame) - m.gap;
    const words = [...titleMarks(row, frame, m), ...noteMarks(row.notes, tone, limit, frame, m)];
    return {
      key: `row-${term.id}`,
      tag: 'g',
      attrs: { transform: translate(0, row.y) },
      children: [silence, ...stacks, ...words],
    };
  });
  return [...pledge, ...groups];
}
