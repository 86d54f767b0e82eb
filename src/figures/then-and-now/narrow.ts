import { label, paragraph } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { lineHeight, wrap } from '../../scene/text';
import { briefMark, inOrder, linkMark, rowsOf, topicMark, VERDICTS } from './verdicts';
import type { Claim, ClaimRows, Verdict, View } from './verdicts';

const AT = { left: 6, right: 334, then: 6, link: 162, now: 190, length: 20, head: 13, top: 20 };
const TYPE = { topic: 13, brief: 15, small: 13 };
/** Of the list at the foot: the pitch of its lines and the left edges of its two columns. */
const LIST = { pitch: 14, columns: [6, 176], indent: 26, gap: 7 };

/** On a phone: a state's rows in words, the others as marks with their subjects at the foot. */
export function narrowScene(rows: ClaimRows, { lit }: View, size: Size): Mark[] {
  return lit === undefined ? thatDay(inOrder(rows), size) : told(rows, lit, size);
}

/** Every claim as it stood, one line each. */
function thatDay(rows: readonly Claim[], size: Size): Mark[] {
  const pitch = (size.height - AT.top) / rows.length;
  return [
    head('head-then', 'March 2023', AT.left),
    rule(),
    ...rows.flatMap((row, i) => {
      const y = AT.top + (i + 0.68) * pitch;
      return [
        topicMark(row, AT.left, y, TYPE.topic, true),
        briefMark(row, 'then', AT.link - 10, y, TYPE.brief, true),
      ];
    }),
  ];
}

function told(rows: ClaimRows, lit: Verdict, size: Size): Mark[] {
  const others = VERDICTS.filter((verdict) => verdict !== lit);
  const lists = others.map((verdict) => rowsOf(rows, verdict));
  const foot = size.height - (Math.max(...lists.map(({ length }) => length)) + 1) * LIST.pitch - 2;
  const own = rowsOf(rows, lit);
  const pitch = (foot - LIST.gap - AT.top) / own.length;
  // Reasons stand under all rows or under none.
  const reasons = own.every((row) => linesOf(row.reason) * lineHeight(TYPE.small) + BASE + 8 <= pitch);
  return [
    head('head-then', 'March 2023', AT.left),
    head('head-verdict', lit, AT.link + AT.length / 2, 'middle'),
    head('head-now', 'As last known', AT.right, 'end'),
    rule(),
    rule('foot', foot - LIST.gap / 2),
    ...own.flatMap((row, i) => litRow(row, AT.top + i * pitch, pitch, reasons)),
    ...others.flatMap((verdict, i) => list(lists[i] ?? [], verdict, i, foot)),
  ];
}

const head = (key: string, words: string, x: number, anchor: 'start' | 'middle' | 'end' = 'start'): Mark =>
  label(key, words, {
    x,
    y: AT.head,
    size: TYPE.small,
    anchor,
    ...(key === 'head-verdict' ? { face: 'sans-600' as const } : { class: 'tick' }),
  });

const rule = (key = 'rule', y: number = AT.top - 2): Mark => ({
  key,
  tag: 'line',
  attrs: { x1: AT.left, x2: AT.right, y1: y, y2: y, class: key === 'rule' ? 'axis' : 'grid' },
});

const WIDTH = AT.right - AT.left;
/** The height of a row's subject and briefs. */
const BASE = TYPE.topic * 1.15 + TYPE.brief * 1.25;
const linesOf = (text: string): number => wrap(text, WIDTH, 'sans-400', TYPE.small).length;

/** A row in words: its subject, then and now, and the reason where there is room. */
function litRow(row: Claim, top: number, height: number, reason: boolean): Mark[] {
  const room = reason ? lineHeight(TYPE.small) * linesOf(row.reason) : 0;
  const y = top + (height - BASE - room) / 2 + TYPE.topic * 0.78;
  const second = y + TYPE.brief * 1.2;
  return [
    topicMark(row, AT.left, y, TYPE.topic, true),
    briefMark(row, 'then', AT.then, second, TYPE.brief, true),
    linkMark(row, AT.link, second - TYPE.brief * 0.3, AT.length, true),
    briefMark(row, 'now', AT.now, second, TYPE.brief, true),
    ...(reason
      ? paragraph(`${row.id}-reason`, row.reason, {
          x: AT.left,
          y: second + lineHeight(TYPE.small) * 1.06,
          size: TYPE.small,
          width: WIDTH,
          class: 'fill-quiet',
        })
      : []),
  ];
}

/** The rows of another verdict, each a mark and its subject. */
function list(rows: readonly Claim[], verdict: Verdict, column: number, top: number): Mark[] {
  const x = LIST.columns[column] ?? AT.left;
  return [
    label(`list-${verdict.replace(' ', '-')}`, verdict, {
      x,
      y: top + LIST.pitch * 0.85,
      size: TYPE.small,
      class: 'fill-quiet',
      face: 'sans-600',
    }),
    ...rows.flatMap((row, i) => {
      const y = top + (i + 1.85) * LIST.pitch;
      return [
        linkMark(row, x, y - TYPE.small * 0.32, AT.length, false),
        topicMark(row, x + LIST.indent, y, TYPE.small, false),
      ];
    }),
  ];
}
