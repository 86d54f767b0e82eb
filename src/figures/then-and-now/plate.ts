import { utcFormat } from 'd3-time-format';
import { label, paragraph } from '../../scene/label';
import type { Mark } from '../../scene/mark';
import { startOf } from '../time';
import { briefMark, claimOf, inOrder, linkMark, rowsOf, VERDICTS } from './verdicts';
import type { Claim, ClaimRows, Verdict } from './verdicts';

/** The size of the printed page's drawing; its width is that of the text of a page. */
export const PLATE = [760, 1024] as const;

const AT = { left: 4, right: 756, link: 322, middle: 364, now: 412, length: 22, top: 22, verdict: 31 };
const TYPE = { topic: 14.5, brief: 17.5, small: 13.5 };

/** Every row at full length, under its verdict: the page that a reader of the printed chapter takes away. */
export function plateScene(rows: ClaimRows): { marks: Mark[] } {
  const [, height] = PLATE;
  const count = inOrder(rows).length;
  const pitch = (height - AT.top - VERDICTS.length * AT.verdict) / count;
  let y = AT.top;
  const marks = VERDICTS.flatMap((verdict) => {
    const own = rowsOf(rows, verdict);
    const top = y;
    y += AT.verdict + own.length * pitch;
    return [
      ...verdictHead(verdict, own.length, top),
      ...own.flatMap((row, i) => plateRow(row, top + AT.verdict - 5 + i * pitch)),
    ];
  });
  return {
    marks: [
      label('head-then', 'March 2023', { x: AT.left, y: 14, size: TYPE.small, class: 'tick' }),
      label('head-dates', 'Dates', {
        x: AT.middle,
        y: 14,
        size: TYPE.small,
        anchor: 'middle',
        class: 'tick',
      }),
      label('head-now', 'As last known', { x: AT.now, y: 14, size: TYPE.small, class: 'tick' }),
      ...marks,
    ],
  };
}

function verdictHead(verdict: Verdict, count: number, top: number): Mark[] {
  const key = verdict.replace(' ', '-');
  return [
    {
      key: `rule-${key}`,
      tag: 'line',
      attrs: { x1: AT.left, x2: AT.right, y1: top, y2: top, class: 'axis' },
    },
    label(`name-${key}`, `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}: ${String(count)}`, {
      x: AT.left,
      y: top + 18,
      size: TYPE.topic,
      face: 'sans-700',
    }),
  ];
}

const month = utcFormat('%b %Y');
/** A date by its month: the day of a wording is in the table. */
const inShort = (date: string): string => (date.length > 4 ? month(startOf(date)) : date);

function plateRow(row: Claim, top: number): Mark[] {
  const y = top + 15;
  const claim = claimOf(row);
  const side = (key: 'then' | 'now', x: number, right: number): Mark[] => [
    briefMark(row, key, key === 'then' ? AT.left + 128 : x, y, TYPE.brief, true),
    ...paragraph(`${row.id}-${key}-words`, row[key], {
      x,
      y: y + 18,
      size: TYPE.small,
      width: right - x,
      claim,
    }),
  ];
  return [
    label(row.id, row.topic, { x: AT.left, y, size: TYPE.topic, face: 'sans-600', claim }),
    ...side('then', AT.left, AT.link - 12),
    linkMark(row, AT.middle - AT.length / 2, y - 5, AT.length, true),
    ...[row.then_date, row.now_date ?? ''].map((date, i) =>
      label(`${row.id}-date-${i === 0 ? 'then' : 'now'}`, inShort(date), {
        x: AT.middle,
        y: y + 18 + i * 17,
        size: TYPE.small,
        anchor: 'middle',
        class: 'fill-quiet',
      }),
    ),
    ...side('now', AT.now, AT.right),
    label(`${row.id}-reason`, row.reason, {
      x: AT.left,
      y: y + 54,
      size: TYPE.small,
      class: 'fill-quiet',
      claim,
    }),
  ];
}
