import { group } from 'd3-array';
import { label } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import type { Item, Look, Tile } from './list';

/** Measures of the board, in view-box units: tiles run down the columns, under a row of numbers. */
export const GRID = {
  narrow: {
    rows: 12,
    top: 66,
    pitch: [113.6, 18.8],
    tile: [112, 17.2],
    pad: 4,
    large: 34,
    type: 12.8,
  },
  wide: { rows: 7, top: 92, pitch: [144.4, 62], tile: [142.4, 60], pad: 9, large: 58, type: 15 },
} as const;

const FILLS: Readonly<Record<Exclude<Tile, `country-${string}`>, string>> = {
  plain: 'fill-muted',
  quiet: 'fill-raised stroke-muted',
  outline: 'fill-none stroke-ink',
  dashed: 'fill-none stroke-mark dashed',
  muted: 'fill-muted',
  ink: 'fill-ink',
};
const fillOf = (name: Tile): string =>
  name in FILLS ? FILLS[name as keyof typeof FILLS] : name.replace('country-', 'fill-');

/** How wide the line around a tile is, where there is one. */
const LINES: Partial<Readonly<Record<Tile, number>>> = { outline: 1.5, dashed: 1.5, quiet: 0.5 };

/** The class of words on a tile. */
function inkOn({ tile: name, words }: Look): string {
  if (name === 'country-netherlands') return 'fill-on-bright';
  if (name === 'ink' || name.startsWith('country-')) return 'fill-paper';
  if (words === 'is-faint') return 'fill-quiet';
  return name === 'outline' ? '' : 'on-fill';
}

/** A tile in its place, or the small sample of its look beside a number. */
export interface Square {
  name: Tile;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The tiles of one look are one path: thirty-five single nodes would say no more. The words on them carry the claims. */
export function board(
  tiles: readonly { look: Look; x: number; y: number }[],
  samples: readonly Square[],
  size: Size,
): Mark[] {
  const [width, height] = GRID[size.class].tile;
  const squares = [...tiles.map(({ look, x, y }) => ({ name: look.tile, x, y, width, height })), ...samples];
  return [...group(squares, ({ name }) => name)].map(([name, own]) => ({
    key: `tiles-${name}`,
    tag: 'path',
    attrs: {
      d: own.map(outline).join(''),
      class: fillOf(name),
      ...(LINES[name] === undefined ? {} : { 'stroke-width': LINES[name] }),
    },
  }));
}

function outline({ name, x, y, width, height }: Square): string {
  // A line is drawn on the edge: it takes half its width from the tile.
  const inset = (LINES[name] ?? 0) / 2;
  const [w, h] = [round(width - 2 * inset), round(height - 2 * inset)];
  return `M${round(x + inset)},${round(y + inset)}h${w}v${h}h${-w}z`;
}

/** A tile on a phone: the short English name; the Chinese is in the readout. */
export function narrowWords(item: Item, look: Look, x: number, y: number): Mark {
  const { pad, type, tile: at } = GRID.narrow;
  return label(item.id, item.short_name, {
    x: x + pad,
    y: y + at[1] / 2 + type * 0.34,
    size: type,
    face: look.words === 'is-strong' ? 'sans-600' : 'sans-400',
    class: inkOn(look),
    claim: `listed-35/${item.id}`,
  });
}

/** A tile where there is room: the Chinese, the English, and what the state says of it. */
export function wideWords(item: Item, look: Look, x: number, y: number): Mark[] {
  const { pad, type, tile: at } = GRID.wide;
  const room = at[0] - 2 * pad;
  const han = Math.min(19, room / [...item.zh].length);
  const ink = inkOn(look);
  // Two lines stand in the middle of the tile, three fill it.
  const top = y + (look.says === '' ? 27 : 20);
  return [
    label(`${item.id}-zh`, item.zh, {
      x: x + pad,
      y: top,
      size: round(Math.max(13.5, han)),
      face: 'han',
      lang: 'zh-Hans',
      class: ink,
    }),
    label(item.id, item.short_name, {
      x: x + pad,
      y: top + 18,
      size: type,
      face: look.words === 'is-strong' ? 'sans-600' : 'sans-400',
      class: ink,
      claim: `listed-35/${item.id}`,
    }),
    ...(look.says === ''
      ? []
      : [
          label(`${item.id}-says`, fitted(look.says, room), {
            x: x + pad,
            y: top + 34,
            size: 13.5,
            class: ink,
          }),
        ]),
  ];
}

/** All that is listed where it fits, else the first and that there are others; readout and table have them whole. */
function fitted(text: string, width: number): string {
  const [whole = '', ...others] = text.split(', ');
  const first = whole.replace(/ \(.*/, '');
  const rest = others.length === 1 ? 'another' : 'others';
  const fits = (words: string): boolean => textWidth(words, 'sans-400', 13.5) <= width;
  return [text, `${first} and ${rest}`, `${first}, ${rest}`].find(fits) ?? first;
}
