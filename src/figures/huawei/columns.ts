import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../data/format';
import type { Row } from '../../data/tables';
import { label } from '../../scene/label';
import { classes, round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { lineHeight, wrap } from '../../scene/text';
import { stated } from '../rows';

/** The first year that is drawn: sales and phones are both known from it on. */
export const FIRST_YEAR = 2016;
/** The last year whose phones in the world are known. */
export const LAST_WORLD_COUNT = 2021;

const MOST_SALES = 900;
const MOST_PHONES = 245;

const EDGE = {
  narrow: { left: 2, right: 338, title: 11, top: 33, line: 16, ticks: 6, label: 13, column: 37 },
  wide: { left: 8, right: 714, title: 15, top: 42, line: 21, ticks: 8, label: 15, column: 70 },
} as const satisfies Record<WidthClass, Record<string, number>>;

/** Where the two panels stand, for as many years and as many lines of events between them as a state has. */
export interface Panels {
  size: Size;
  left: number;
  right: number;
  /** Baselines of the titles of the panels and of the years. */
  titles: readonly [sales: number, phones: number];
  ticks: number;
  salesFoot: number;
  phonesFoot: number;
  label: number;
  /** Width of a column. */
  column: number;
  /** Baseline of a line of events, from 0. */
  line: (row: number) => number;
  x: (year: number) => number;
  sales: (billion: number) => number;
  phones: (million: number) => number;
}

/** The panels share the height that titles and lines of events leave; `crowned` columns have a line above their number. */
export function panelsOf(size: Size, until: number, lines: number, crowned: boolean): Panels {
  const { left, right, title, line, ticks, label: font, column } = EDGE[size.class];
  const x = scaleLinear([FIRST_YEAR, until + 1], [left, right]);
  const top = EDGE[size.class].top + (crowned ? lineHeight(font) - 4 : 0);
  const phonesFoot = size.height - ticks - font * 1.15;
  const words = lines * line + font * 2.3;
  const free = phonesFoot - top - words - font * 1.7;
  const salesFoot = top + free * 0.57;
  const phonesTop = salesFoot + words + font * 1.7;
  return {
    size,
    left,
    right,
    titles: [title, salesFoot + words],
    ticks: size.height - ticks,
    salesFoot,
    phonesFoot,
    label: font,
    line: (row) => salesFoot + font * 1.45 + row * line,
    x,
    column: Math.min(column, (x(1) - x(0)) * 0.76),
    sales: scaleLinear([0, MOST_SALES], [salesFoot, top]),
    phones: scaleLinear([0, MOST_PHONES], [phonesFoot, phonesTop]),
  };
}

/** The right edge of the column of a year. */
const edge = ({ x, column }: Panels, year: number): number => x(year + 0.5) + column / 2;

const box = (panels: Panels, year: number, top: number, foot: number): Record<string, number> => ({
  x: round(edge(panels, year) - panels.column),
  width: round(panels.column),
  y: round(top),
  height: round(foot - top),
});

// Hollow: not audited, or of another market than its neighbours.
const look = (hollow: boolean, focus: boolean): string =>
  hollow
    ? classes('fill-paper ring', focus ? 'stroke-china' : 'stroke-mark')
    : focus
      ? 'fill-china'
      : 'fill-mark';

const middle = (panels: Panels, year: number, key: string, text: string, y: number, focus: boolean): Mark =>
  label(key, text, {
    x: panels.x(year + 0.5),
    y,
    size: panels.label,
    anchor: 'middle',
    face: focus ? 'sans-600' : 'sans-400',
    class: focus ? '' : 'fill-quiet',
  });

/** A year’s sales as a column from zero, with its number; what the chairman said is hollow and says so. */
export function salesMarks(row: Row<'firm-years'>, focus: boolean, panels: Panels): Mark[] {
  const value = stated(row, 'revenue_cny_bn');
  const said = row.basis === 'chairman';
  const top = panels.sales(value);
  return [
    {
      key: row.id,
      tag: 'rect',
      attrs: { ...box(panels, row.year, top, panels.salesFoot), class: look(said, focus) },
      claim: `firm-years/${row.id}`,
    },
    middle(
      panels,
      row.year,
      `${row.id}-value`,
      `${said ? '>' : ''}${formatNumber(value, 0)}`,
      top - 5,
      focus,
    ),
    ...(said
      ? [
          label(`${row.id}-basis`, 'the chairman’s word', {
            x: edge(panels, row.year),
            y: top - 5 - lineHeight(panels.label),
            size: panels.label,
            anchor: 'end',
          }),
        ]
      : []),
  ];
}

/** A year’s phones as a column from zero; a count of China alone is hollow and says so. */
export function phoneMarks(row: Row<'huawei-phones'>, focus: boolean, panels: Panels): Mark[] {
  const home = row.market === 'China';
  const top = panels.phones(row.phones_million);
  const words = formatNumber(row.phones_million, 0);
  return [
    {
      key: row.id,
      tag: 'rect',
      attrs: { ...box(panels, row.year, top, panels.phonesFoot), class: look(home, focus) },
      claim: `huawei-phones/${row.id}`,
    },
    home
      ? label(`${row.id}-value`, `${words} in China alone`, {
          x: edge(panels, row.year),
          y: top - 5,
          size: panels.label,
          anchor: 'end',
          face: 'sans-600',
        })
      : middle(panels, row.year, `${row.id}-value`, words, top - 5, focus),
  ];
}

/** A second estimate of a year: a line across its column, named beside it. */
export function secondMarks(row: Row<'huawei-phones'>, panels: Panels): Mark[] {
  const { label: font, column, size } = panels;
  const y = round(panels.phones(row.phones_million));
  const right = edge(panels, row.year);
  const number = formatNumber(row.phones_million, 0);
  const lines = size.class === 'wide' ? [`${number} by ${row.measure}`] : [`${row.measure}:`, number];
  return [
    {
      key: row.id,
      tag: 'line',
      attrs: { x1: round(right - column), x2: round(right + 6), y1: y, y2: y, class: 'line stroke-ink' },
      claim: `huawei-phones/${row.id}`,
    },
    ...lines.map((text, i) =>
      label(i === lines.length - 1 ? `${row.id}-value` : `${row.id}-measure`, text, {
        x: right + (i === lines.length - 1 ? 10 : 1),
        y: y + font * 0.33 - (lines.length - 1 - i) * lineHeight(font),
        size: font,
      }),
    ),
  ];
}

/** Over the years without a count of the world, that none is known to us. */
export function gapMarks(until: number, panels: Panels): Mark[] {
  const { x, label: font, size } = panels;
  const wide = size.class === 'wide';
  const from = LAST_WORLD_COUNT + 1;
  if (until < from) return [];
  const y = round(panels.phones(wide ? 96 : 128));
  const years = `${String(from)} ${until > from + 1 ? 'to' : 'and'} ${String(until)}: `;
  const lines = wrap(
    `${wide ? years : ''}no world count known to us`,
    wide ? edge(panels, until) - x(from) : font * 7.6,
    'sans-400',
    font,
  );
  return [
    {
      key: 'gap',
      tag: 'line',
      attrs: {
        x1: round(edge(panels, from) - panels.column),
        x2: round(edge(panels, until)),
        y1: y,
        y2: y,
        class: 'leader dashed',
      },
    },
    ...lines.map((line, i) =>
      label(i === 0 ? 'gap-words' : `gap-words-line-${String(i + 1)}`, line, {
        x: edge(panels, until),
        y: y - 7 - (lines.length - 1 - i) * lineHeight(font),
        size: font,
        anchor: 'end',
        class: 'fill-quiet',
      }),
    ),
  ];
}
