import { sum } from 'd3-array';
import { formatNumber, formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { label, paragraph } from '../../scene/label';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { lineHeight } from '../../scene/text';
import { countryOf, defineFigure, type Description, type FigureTable } from '../figure';
import { placeGroups, WAFFLE, type Placed } from './layout';
import { groupsOf, type Group } from './squares';

type MachineRows = Rows<'machine-sales'>;

/** How the squares are grouped, which of them stand out, and what is written below. */
interface View {
  by: 'family' | 'country';
  /** Grey squares say how much; coloured ones say whose. */
  coloured: boolean;
  focus?: { family: string } | { country: string };
  note: string;
}

/** The squares of the world's chip-factory machines in their groups. */
function scene(rows: MachineRows, view: View, size: Size): { marks: Mark[] } {
  const placed = placeGroups(groupsOf(rows['machine-sales'], view.by), size, ({ usdBn }) =>
    size.class === 'wide' ? formatValue(usdBn, 'billion dollars', 1) : `$${formatNumber(usdBn, 1)}bn`,
  );
  return { marks: [...placed.flatMap((group) => groupMarks(group, view, size)), ...note(view, size)] };
}

function groupMarks({ group, value, x, y, squares }: Placed, view: View, size: Size): Mark[] {
  const { label: at, square } = WAFFLE[size.class];
  const cells = group.cells.map(({ row, squares: own }, i): Mark => {
    const before = sum(group.cells.slice(0, i), (cell) => cell.squares);
    const places = squares.slice(before, before + own);
    return {
      key: row.id,
      tag: 'path',
      attrs: {
        d: places
          .map(([left, top]) => `M${round(left)},${round(top)}h${square}v${square}h-${square}z`)
          .join(''),
        class: classes(
          view.coloured ? `fill-${countryOf(row.country)}` : 'fill-mark',
          isMuted(row, view) && 'is-muted',
        ),
      },
      claim: `machine-sales/${row.id}`,
    };
  });
  const quiet = group.cells.length > 0 && group.cells.every(({ row }) => isMuted(row, view));
  return [
    ...cells,
    label(`${group.key}-name`, group.name, {
      x,
      y,
      size: at,
      face: 'sans-600',
      class: quiet ? 'fill-quiet' : '',
    }),
    label(`${group.key}-value`, value, { x, y: y + lineHeight(at) * 0.94, size: at, class: 'fill-quiet' }),
  ];
}

function isMuted(row: Row<'machine-sales'>, { focus }: View): boolean {
  if (!focus) return false;
  return 'family' in focus ? row.family !== focus.family : row.country !== focus.country;
}

/** What the state is about, in two lines at the foot. */
function note({ note: text }: View, size: Size): Mark[] {
  const wide = size.class === 'wide';
  return paragraph('note', text, {
    x: WAFFLE[size.class].left,
    y: size.height - (wide ? 30 : 22),
    width: size.width - 12,
    size: wide ? 15 : 13,
  });
}

const shown = (group: Group): string => `${group.name} ${formatValue(group.usdBn, 'billion dollars', 1)}`;

function describe(rows: MachineRows, view: View): Description {
  const groups = groupsOf(rows['machine-sales'], view.by);
  const total = formatValue(
    sum(groups, ({ usdBn }) => usdBn),
    'billion dollars',
    1,
  );
  return {
    short: `Squares of half a billion dollars of chip-factory machines each, by ${view.by}; ${total} in all.`,
    full: `Sales of chip-factory machines in 2025 by ${view.by === 'family' ? 'family of machine' : 'country of the seller’s headquarters'}, ${total} in all, one square for each half billion dollars: ${groups.map(shown).join(', ')}. ${view.note}.`,
  };
}

function table(rows: MachineRows, view: View): FigureTable {
  return {
    caption: 'Sales of chip-factory machines, 2025: the rows that have at least one square',
    columns: [
      { label: 'Machines' },
      { label: 'Country' },
      { label: 'Sales', numeric: true },
      { label: 'Share of the family', numeric: true },
    ],
    rows: groupsOf(rows['machine-sales'], view.by).flatMap(({ cells }) =>
      cells.map(({ row }) => ({
        claim: `machine-sales/${row.id}`,
        cells: [
          row.family_name,
          row.country,
          formatValue(row.sales_usd_bn, 'billion dollars', 1),
          formatValue(row.share_pct, 'percent'),
        ],
      })),
    ),
  };
}

/**
 * Whose machines fill the world's chip factories: equal squares that change places.
 * Source: Emerging Technology Observatory, Advanced Semiconductor Supply Chain Dataset, August 2026 (sales of 2025).
 */
export default defineFigure<View, 'machine-sales', 'all' | 'by-country' | 'china' | 'light'>({
  id: 'whose-machines',
  name: 'Whose machines',
  tables: ['machine-sales'],
  note: 'One square is half a billion dollars; squares are rounded to whole ones, and sales too small for one have none. Data: CC BY-NC 4.0, reworked.',
  states: {
    all: {
      by: 'family',
      coloured: false,
      note: '115.5 billion dollars in 2025, in eight families of machine that do not overlap',
      takeaway: 'Printing, carving and coating take three dollars in four',
      subtitle: 'World sales of chip-factory machines, 2025; one square is half a billion dollars',
    },
    'by-country': {
      by: 'country',
      coloured: true,
      note: '92% is sold by five allies: the three largest, South Korea and Taiwan, which is among the others',
      takeaway: 'Five allies sell nearly all of the world’s chip-making machines',
      subtitle: 'World sales of chip-factory machines by seller’s headquarters, 2025; square: $0.5 billion',
    },
    china: {
      by: 'country',
      coloured: true,
      focus: { country: 'China' },
      note: '5.4% of the world’s sales are China’s, most of it in machines that carve and coat',
      takeaway: 'China sells a twentieth of them',
      subtitle: 'World sales of chip-factory machines by seller’s headquarters, 2025; square: $0.5 billion',
    },
    light: {
      by: 'family',
      coloured: true,
      focus: { family: 'n19' },
      note: '81.5% of the machines that print with light are Dutch; 0.2% are Chinese, too little for a square',
      takeaway: 'Where chips are printed with light, one country takes four dollars in five',
      subtitle:
        'World sales of chip-factory machines by family and seller’s headquarters, 2025; square: $0.5 billion',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 520]),
  scene,
  describe,
  table,
});
