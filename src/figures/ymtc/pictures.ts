import { formatDate, formatNumber, formatValue } from '../../data/format';
import type { Row } from '../../data/tables';
import { disc } from '../../scene/disc';
import { label, paragraph } from '../../scene/label';
import { round, type Mark } from '../../scene/mark';
import { lineHeight, wrap } from '../../scene/text';
import { times } from '../../scene/times';
import { stated } from '../rows';
import { HOLLOW, WAFERS_PER_DISC, type Frame } from './frame';

type Event = Row<'firm-events'>;

/** Room for a picture of an amount and the words above it: parts of the whole width. */
export interface Slot {
  from: number;
  to: number;
}

const px = (value: number): string => String(round(value));

/** The left edge and the width of a slot. */
const roomOf = ({ from, to }: Slot, { left, right }: Frame): { x: number; width: number } => ({
  x: left + from * (right - left),
  width: (to - from) * (right - left) - 8,
});

/** The number, and what it is a number of, above a picture of some height. */
function caption(
  key: string,
  number: string,
  words: string,
  slot: Slot,
  frame: Frame,
  height: number,
): Mark[] {
  const { x, width } = roomOf(slot, frame);
  const { label: font, picture } = frame;
  const lines = wrap(words, width, 'sans-400', font).length;
  const y = picture.foot - height - font * 0.6 - lines * lineHeight(font);
  return [
    label(`${key}-number`, number, { x, y, size: font, face: 'sans-600' }),
    ...paragraph(`${key}-caption`, words, { x, y: y + lineHeight(font), size: font, width }),
  ];
}

const square = (x: number, y: number, side: number, width = side): string =>
  `M${px(x)},${px(y)}h${px(width)}v${px(side)}h${px(-width)}Z`;
/** A head above shoulders, within a box. */
const person = (x: number, y: number, w: number, h: number): string =>
  `${disc(x + w / 2, y + h * 0.26, h * 0.2)}M${px(x)},${px(y + h)}v${px(-h * 0.18)}a${px(w / 2)},${px(h * 0.3)} 0 0,1 ${px(w)},0v${px(h * 0.18)}Z`;

/** Wafers a month as discs in rows of five, from the foot up, as large as the most rows of a state allow. */
export function waferMarks(row: Event, words: string, slot: Slot, rows: number, frame: Frame): Mark[] {
  const { x, width } = roomOf(slot, frame);
  const { top, foot } = frame.picture;
  const pitch = Math.min((foot - top) / rows, width / 5);
  const r = pitch * 0.43;
  const wafers = stated(row, 'wafers_per_month');
  const height = Math.ceil(wafers / WAFERS_PER_DISC / 5) * pitch;
  const d = times(Math.round(wafers / WAFERS_PER_DISC), (i) =>
    disc(x + r + (i % 5) * pitch, foot - r - Math.floor(i / 5) * pitch, r),
  ).join('');
  return [
    {
      key: row.id,
      tag: 'path',
      attrs: { d, class: row.what.includes('expected') ? HOLLOW : 'fill-china' },
      claim: `firm-events/${row.id}`,
    },
    ...caption(row.id, formatNumber(wafers), words, slot, frame, height),
  ];
}

/** A share of the world market as squares of a hundred. */
export function marketMarks(row: Event, words: string, slot: Slot, frame: Frame): Mark[] {
  const { x, width } = roomOf(slot, frame);
  const { top, foot } = frame.picture;
  const across = width > (foot - top) * 3 ? 20 : 10;
  const pitch = Math.min((foot - top) / (100 / across), width / across);
  const side = pitch * 0.82;
  const share = stated(row, 'share_pct');
  const cells = (part: (i: number) => [from: number, to: number]): string =>
    Array.from({ length: 100 }, (_, i) => {
      const [from, to] = part(i);
      const at = x + (i % across) * pitch;
      return to > from
        ? square(at + from * side, foot - side - Math.floor(i / across) * pitch, side, (to - from) * side)
        : '';
    }).join('');
  const filled = (i: number): number => Math.max(0, Math.min(1, share - i));
  return [
    { key: 'market-rest', tag: 'path', attrs: { d: cells((i) => [filled(i), 1]), class: 'fill-muted' } },
    {
      key: 'market',
      tag: 'path',
      attrs: { d: cells((i) => [0, filled(i)]), class: 'fill-china' },
      claim: `firm-events/${row.id}`,
    },
    ...caption('market', formatValue(share, 'percent'), words, slot, frame, (100 / across) * pitch),
  ];
}

/** What a tenth of a whole is drawn as. */
type Thing = 'phone' | 'person' | 'box';

/** The first percentage that a row speaks of. */
export const percentOf = ({ what }: Pick<Event, 'what'>): number => Number(/(\d+)%/.exec(what)?.[1]);

/** Ten of a thing, so many of them hollow: planned and shelved, or lost. */
export function tenthMarks(row: Event, thing: Thing, words: string, slot: Slot, frame: Frame): Mark[] {
  const { x, width } = roomOf(slot, frame);
  const { top, foot } = frame.picture;
  const across = thing === 'phone' ? 10 : 5;
  const rows = 10 / across;
  const pitch = Math.min(width / across, (foot - top) / rows);
  const w = pitch * 0.8;
  const h = thing === 'phone' ? Math.min(foot - top, w * 1.9) : pitch * 0.86;
  const hollow = percentOf(row) / 10;
  const one = (i: number): string => {
    const at = x + (i % across) * pitch + 0.6;
    const y = foot - (rows - 1 - Math.floor(i / across)) * pitch - h - 0.6;
    if (thing === 'person') return person(at, y, w, h);
    if (thing === 'box') return square(at, y + h * 0.08, h * 0.92, w);
    return `${square(at, y, h, w)}M${px(at + w * 0.34)},${px(y + h * 0.88)}h${px(w * 0.32)}`;
  };
  const draw = (from: number, to: number): string => times(to - from, (i) => one(from + i)).join('');
  return [
    {
      key: `${thing}-rest`,
      tag: 'path',
      attrs: {
        d: draw(0, 10 - hollow),
        class: thing === 'phone' ? 'fill-muted stroke-paper' : 'fill-china',
      },
    },
    {
      key: thing,
      tag: 'path',
      attrs: { d: draw(10 - hollow, 10), class: HOLLOW },
      claim: `firm-events/${row.id}`,
    },
    ...caption(thing, `Up to ${formatNumber(percentOf(row))}%`, words, slot, frame, h + (rows - 1) * pitch),
  ];
}

/** Money as squares of one billion yuan, ten in a row; the part of one investor is full, the rest pale. */
export function moneyMarks(
  total: Row<'state-capital'>,
  part: Row<'state-capital'>,
  slot: Slot,
  frame: Frame,
): Mark[] {
  const { x, width } = roomOf(slot, frame);
  const { label: font } = frame;
  const { top, foot } = frame.picture;
  const across = 10;
  const [sum, share] = [stated(total, 'amount_cny_bn'), stated(part, 'amount_cny_bn')];
  const pitch = (foot - top) / Math.ceil(sum / across);
  const side = pitch * 0.84;
  const cells = (from: number, to: number): string =>
    times(Math.ceil(to), (i) => {
      const [start, end] = [Math.max(0, from - i), Math.min(1, to - i)];
      return end > start
        ? square(
            x + (i % across) * pitch + start * side,
            foot - side - Math.floor(i / across) * pitch,
            side,
            (end - start) * side,
          )
        : '';
    }).join('');
  const fund = `${formatNumber(share)} of it from the Big Fund`;
  const beside = x + across * pitch + 8;
  return [
    {
      key: `${total.id}-squares`,
      tag: 'path',
      attrs: { d: cells(share, sum), class: 'fill-china is-muted' },
      claim: `state-capital/${total.id}`,
    },
    {
      key: `${part.id}-squares`,
      tag: 'path',
      attrs: { d: cells(0, share), class: 'fill-china' },
      claim: `state-capital/${part.id}`,
    },
    ...caption(
      total.id,
      formatValue(sum, 'billion yuan'),
      `from three state investors, known by ${formatDate(total.date)}`,
      slot,
      frame,
      foot - top,
    ),
    ...paragraph(`${part.id}-words`, fund, {
      x: beside,
      y: foot - font * 0.3 - (wrap(fund, x + width - beside, 'sans-600', font).length - 1) * lineHeight(font),
      size: font,
      width: x + width - beside,
      face: 'sans-600',
      class: 'fill-china',
    }),
  ];
}
