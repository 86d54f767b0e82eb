import { label, paragraph } from '../../scene/label';
import type { Mark, Size } from '../../scene/mark';
import { briefMark, claimOf, inOrder, linkMark, rowsOf, topicMark } from './verdicts';
import type { Claim, ClaimRows, View } from './verdicts';

/** Columns: subject, then, the verdict between, now; and the heights of the heading and the first row. */
const AT = {
  left: 8,
  right: 712,
  brief: 138,
  link: 312,
  verdict: 341,
  now: 416,
  length: 22,
  head: 14,
  top: 24,
};
const TYPE = { topic: 15, brief: 18, quietBrief: 15.5, small: 13.5 };
/** The height of a row that the state does not tell. */
const QUIET = 20;

/** Where there is room, every row stays in its column; those that the state tells open, the others close to a line. */
export function wideScene(rows: ClaimRows, { lit }: View, size: Size): Mark[] {
  const all = inOrder(rows);
  const own = lit === undefined ? all : rowsOf(rows, lit);
  const free = size.height - AT.top - (all.length - own.length) * QUIET - 4;
  const pitch = free / own.length;
  let y = AT.top;
  const marks = all.flatMap((row) => {
    const open = own.includes(row);
    const top = y;
    y += open ? pitch : QUIET;
    if (lit === undefined) return thatDay(row, top, pitch);
    return open ? litRow(row, top, pitch) : quietRow(row, top);
  });
  return [
    head('head-then', 'March 2023', AT.left),
    ...(lit === undefined
      ? []
      : [head('head-verdict', 'Verdict', AT.link), head('head-now', 'As last known', AT.now)]),
    {
      key: 'rule',
      tag: 'line',
      attrs: { x1: AT.left, x2: AT.right, y1: 21, y2: 21, class: 'axis' },
    },
    ...marks,
  ];
}

const head = (key: string, words: string, x: number): Mark =>
  label(key, words, { x, y: AT.head, size: TYPE.small, class: 'tick' });

function thatDay(row: Claim, top: number, height: number): Mark[] {
  const y = top + height * 0.5;
  return [
    topicMark(row, AT.left, y + 5, TYPE.topic, true),
    briefMark(row, 'then', AT.brief, y + 5, TYPE.brief, true),
    ...paragraph(`${row.id}-then-words`, row.then, {
      x: AT.verdict,
      y: y - 3,
      size: TYPE.small,
      width: AT.right - AT.verdict,
      class: 'fill-quiet',
      claim: claimOf(row),
    }),
  ];
}

/** A row opened: the briefs large, the sentences beneath them, and the reason where the row is high enough. */
function litRow(row: Claim, top: number, height: number): Mark[] {
  const withReason = height > 76;
  const y = top + (height - (withReason ? 72 : 55)) / 2 + 15;
  const words = (key: string, text: string, x: number, right: number): Mark[] =>
    paragraph(`${row.id}-${key}-words`, text, {
      x,
      y: y + 19,
      size: TYPE.small,
      width: right - x,
      class: 'fill-quiet',
      claim: claimOf(row),
    });
  return [
    topicMark(row, AT.left, y, TYPE.topic, true),
    briefMark(row, 'then', AT.brief, y, TYPE.brief, true),
    ...words('then', row.then, AT.left, AT.link - 8),
    linkMark(row, AT.link, y - 5, AT.length, true),
    verdictWord(row, AT.verdict, y, true),
    briefMark(row, 'now', AT.now, y, TYPE.brief, true),
    ...words('now', row.now, AT.now, AT.right),
    ...(withReason
      ? [label(`${row.id}-reason`, row.reason, { x: AT.left, y: y + 55, size: TYPE.small })]
      : []),
  ];
}

function quietRow(row: Claim, top: number): Mark[] {
  const y = top + QUIET * 0.7;
  return [
    topicMark(row, AT.left, y, TYPE.topic, false),
    briefMark(row, 'then', AT.brief, y, TYPE.quietBrief, false),
    linkMark(row, AT.link, y - 5, AT.length, false),
    verdictWord(row, AT.verdict, y, false),
    briefMark(row, 'now', AT.now, y, TYPE.quietBrief, false),
  ];
}

const verdictWord = (row: Claim, x: number, y: number, lit: boolean): Mark =>
  label(`${row.id}-verdict`, row.verdict, {
    x,
    y,
    size: TYPE.small,
    face: lit ? 'sans-600' : 'sans-400',
    ...(lit ? {} : { class: 'fill-quiet' }),
  });
