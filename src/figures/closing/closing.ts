import { max } from 'd3-array';
import { formatValue } from '../../data/format';
import type { Mark, Size } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { axes, floor, heads, names, note, slope, type Look, type Note } from './drawing';
import { kindsOf, lightMarket, NEWEST, type ClosingRows, type Kind } from './kinds';

interface View {
  look: Look;
  /** Our words on the drawing, with the numbers of the rows. */
  note: (rows: ClosingRows) => Note;
}

const shown = (rows: ClosingRows, { look }: View): Kind[] =>
  kindsOf(rows).filter(
    ({ group, comparable }) => look.groups.includes(group) && (comparable || look.focus === 'light'),
  );

/** China’s share by kind of machine, as lines; those out of focus first, so that they lie below. */
function scene(rows: ClosingRows, view: View, size: Size): { marks: Mark[] } {
  const kinds = shown(rows, view);
  const inFocus = ({ group }: Kind): boolean => group === view.look.focus;
  return {
    marks: [
      ...(view.look.focus === 'light' ? [floor(size)] : []),
      ...axes(size),
      ...kinds.filter((kind) => !inFocus(kind)).flatMap((kind) => slope(kind, view.look, size)),
      ...kinds.filter(inFocus).flatMap((kind) => slope(kind, view.look, size)),
      ...names(kinds, max(kindsOf(rows), ({ market }) => market) ?? 1, view.look, size),
      ...heads(size),
      ...note(view.note(rows), size),
    ],
  };
}

function describe(rows: ClosingRows, view: View): Description {
  const way = ({ name, before, share, market }: Kind): string =>
    `${name} ${[...before.map(({ year, share_pct }) => `${formatValue(share_pct, 'percent')} in ${String(year)}`), `${formatValue(share, 'percent')} in ${String(NEWEST)}`].join(', ')}, in a market of ${formatValue(market, 'billion dollars', 1)}`;
  const of = (group: Kind['group']): string =>
    shown(rows, view)
      .filter((kind) => kind.group === group)
      .map(way)
      .join('; ');
  const { figure, words } = view.note(rows);
  return {
    short: `Lines of China’s share of world sales by kind of chip machine, 2019 to ${String(NEWEST)}.`,
    full: `Years run to the right, shares of world sales by the supplier’s headquarters upwards, from nothing to fifteen per cent. ${view.look.focus === 'light' ? '' : `Rising: ${of('rising')}. Hardly moving: ${of('level')}. `}Near light: ${of('light')}. On the drawing it says: ${figure} ${words}.`,
  };
}

function table(rows: ClosingRows, view: View): FigureTable {
  return {
    caption: 'China’s share of world sales by kind of chip machine',
    columns: [
      { label: 'Kind' },
      { label: 'Year', numeric: true },
      { label: 'China’s share', numeric: true },
      { label: 'World sales', numeric: true },
    ],
    rows: shown(rows, view).flatMap(({ id, name, before, share, market }) => [
      ...before.map((row) => ({
        claim: `china-machine-shares/${row.id}`,
        cells: [name, String(row.year), formatValue(row.share_pct, 'percent'), ''],
      })),
      {
        claim: `chip-inputs/${id}`,
        cells: [
          name,
          String(NEWEST),
          formatValue(share, 'percent'),
          formatValue(market, 'billion dollars', 1),
        ],
      },
    ]),
  };
}

const SUBTITLE =
  'China’s share of world sales by kind of chip machine and supplier’s headquarters, 2019 to 2025';

/**
 * Where China’s machine makers gain and where they do not. Source: Emerging Technology Observatory, Advanced
 * Semiconductor Supply Chain Dataset, releases of 2022 (for 2019), July 2025 (for 2024) and August 2026 (for 2025).
 */
export default defineFigure<
  View,
  'china-machine-shares' | 'chip-inputs' | 'machine-sales',
  'closing' | 'not-closing'
>({
  id: 'closing',
  name: 'Closing, and not closing',
  tables: ['china-machine-shares', 'chip-inputs', 'machine-sales'],
  legend: 'Hollow: 2019, counted a little differently; read the direction only.',
  note: 'Shares of 2019 are in whole per cent, from a release that cut the market a little differently; where they do not compare, no point is drawn. Data: CC BY-NC 4.0, reworked; shares of 2025 from TechInsights’ sales data.',
  states: {
    closing: {
      look: { focus: 'rising', groups: ['rising', 'level', 'light'] },
      note: (rows) => {
        const top = kindsOf(rows)[0];
        // Of 2019 only the direction may be read.
        const before = top?.before.at(-1);
        return {
          figure: formatValue(top?.share ?? NaN, 'percent'),
          words: `of ${top?.name ?? ''}, China’s best; ${formatValue(before?.share_pct ?? NaN, 'percent')} in ${String(before?.year)}`,
        };
      },
      takeaway: 'In films and etching, China’s makers are gaining ground',
      subtitle: SUBTITLE,
    },
    'not-closing': {
      look: { focus: 'light', groups: ['rising', 'light'] },
      note: (rows) => ({
        figure: 'Under 1%',
        words: `in three fields with ${formatValue(lightMarket(rows).part * 100, 'percent', 0)} of machine sales`,
      }),
      takeaway: 'In lithography and inspection, China still sells next to nothing',
      subtitle: SUBTITLE,
    },
  },
  size: (width) => (width === 'narrow' ? [340, 280] : [720, 520]),
  scene,
  describe,
  table,
});
