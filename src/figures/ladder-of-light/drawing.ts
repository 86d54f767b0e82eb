import { formatValue } from '../../data/format';
import { label } from '../../scene/label';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { balance, lineHeight, textWidth } from '../../scene/text';
import { countryOf } from '../countries';
import { marketText, type Rung } from './rungs';

/** Where things stand, in view-box units. */
export const LAYOUT = {
  narrow: {
    from: 6,
    to: 334,
    top: 4,
    pitch: 46,
    name: 11.5,
    bar: 16.5,
    height: 20,
    note: 42,
    large: 32,
    size: 13,
    side: 0,
  },
  wide: {
    from: 150,
    to: 606,
    top: 12,
    pitch: 84,
    name: 0,
    bar: 8,
    height: 58,
    note: 66,
    large: 54,
    size: 15,
    side: 112,
  },
} as const;

type Layout = (typeof LAYOUT)[keyof typeof LAYOUT];

/** The two rails of the ladder. */
export function rails({ from, to }: Layout, { height }: Size): Mark {
  const d = [from - 2, to + 2].map((at) => `M${String(at)},2V${String(height - 2)}`).join('');
  return { key: 'rails', tag: 'path', attrs: { d, class: 'stroke-mark', 'stroke-width': 3 } };
}

// For a part too narrow for the whole name.
const SHORT: Readonly<Record<string, string>> = { Netherlands: 'Neth.', 'United States': 'US' };

/** One rung: its bar, split by country, its name and sales, and what China has of it. */
export function rungMarks(
  rung: Rung,
  top: number,
  x: (share: number) => number,
  layout: Layout,
  muted: boolean,
): Mark[] {
  let sum = 0;
  const bars = rung.shares.flatMap((row) => {
    const from = x(sum);
    sum = Math.min(100, sum + row.share_pct);
    const width = x(sum) - from;
    const share = formatValue(row.share_pct, 'percent', 0);
    const words = [row.country, SHORT[row.country]]
      .map((name) => `${name ?? ''} ${share}`)
      .find((text) => textWidth(text, 'sans-600', layout.size) + 14 <= width);
    return [
      {
        key: row.id,
        tag: 'rect',
        attrs: {
          x: round(from),
          y: round(top + layout.bar),
          width: round(width),
          height: layout.height,
          class: classes(`fill-${countryOf(row.country)}`, 'stroke-paper', muted && 'is-muted'),
        },
        claim: `chip-shares/${row.id}`,
      } satisfies Mark,
      ...(words !== undefined && !muted
        ? [
            label(`${row.id}-label`, words, {
              x: from + 8,
              y: top + layout.bar + layout.height / 2 + layout.size * 0.34,
              size: layout.size,
              face: 'sans-600',
              class: row.country === 'Netherlands' ? 'fill-on-bright' : 'fill-paper',
            }),
          ]
        : []),
    ];
  });
  return [...bars, ...sideLabels(rung, top, layout, muted)];
}

/** Name, kind of light, sales and China's part at the two sides of the bar; on a phone above it, without the kind. */
function sideLabels(rung: Rung, top: number, layout: Layout, muted: boolean): Mark[] {
  const { size, side } = layout;
  const middle = top + layout.bar + layout.height / 2;
  const quiet = muted ? 'fill-quiet' : '';
  const name = side
    ? label(`${rung.id}-name`, rung.name, {
        x: layout.from - 16,
        y: middle - 13,
        anchor: 'end',
        size,
        face: 'sans-600',
        class: quiet,
      })
    : label(`${rung.id}-name`, rung.name, {
        x: layout.from + 5,
        y: top + layout.name,
        size,
        face: 'sans-600',
        class: quiet,
      });
  const kind = side
    ? [
        label(`${rung.id}-kind`, rung.kind, {
          x: layout.from - 16,
          y: middle + 5,
          anchor: 'end',
          size: 13.5,
          class: quiet,
          claim: `chip-inputs/${rung.id}`,
        }),
      ]
    : [];
  const market = label(`${rung.id}-market`, marketText(rung), {
    x: side ? layout.from - 16 : layout.from + 11 + textWidth(rung.name, 'sans-600', size),
    y: side ? middle + 23 : top + layout.name,
    anchor: side ? 'end' : 'start',
    size: side ? 13.5 : 12.8,
    class: 'fill-quiet',
    claim: `chip-inputs/${rung.id}`,
  });
  const china = label(
    `${rung.id}-part-of-china`,
    rung.china ? `China ${formatValue(rung.china.share_pct, 'percent')}` : 'China: none listed',
    {
      x: side ? layout.to + 12 : layout.to - 5,
      y: side ? middle + size * 0.34 : top + layout.name,
      anchor: side ? 'start' : 'end',
      size: side ? 13.5 : 12.8,
      face: rung.china ? 'sans-600' : 'sans-400',
      class: rung.china ? 'fill-china' : 'fill-quiet',
    },
  );
  return [name, ...kind, market, china];
}

/** What is written under a rung, and the row that it rests on. */
interface Note {
  /** Set large, before the words. */
  number: string;
  text: string;
  isOfChina?: boolean;
  claim: string;
}

/** What opens below the rung the reader has reached: a number, large, and its words beside it. */
export function note(
  { number, text, isOfChina, claim }: Note,
  top: number,
  layout: Layout,
  { class: width }: Size,
): Mark[] {
  const { size, large } = layout;
  const foot = top + layout.bar + layout.height + (width === 'wide' ? 52 : 32);
  const from = layout.from + 5 + textWidth(number, 'serif-300', large) + size * 0.8;
  const lines = balance(text, layout.to - 4 - from, 'sans-400', size);
  return [
    label('number', number, {
      x: layout.from + 4,
      y: foot,
      size: large,
      face: 'serif-300',
      class: isOfChina ? 'fill-china' : '',
    }),
    ...lines.map((line, i) =>
      label(i === 0 ? 'note' : `note-line-${String(i + 1)}`, line, {
        x: from,
        y: foot - (lines.length - 1 - i) * lineHeight(size),
        size,
        claim,
      }),
    ),
  ];
}
