import { sum } from 'd3-array';
import { formatNumber, formatValue } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { label } from '../../scene/label';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { balance, lineHeight } from '../../scene/text';
import { countryOf } from '../countries';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { placeGroups, WAFFLE, type Placed } from './layout';
import { groupsOf, type Group } from './squares';

type MachineRows = Rows<'machine-sales'>;
type Measure = 'total' | 'allies' | 'china' | 'dutch light';

/** How the squares are grouped, which of them stand out, and what is written beside them. */
interface View {
  by: 'family' | 'country';
  /** Grey squares say how much; coloured ones say whose. */
  coloured: boolean;
  focus?: { family: string } | { country: string };
  /** The number that the state is about, and its words. */
  measure: Measure;
  note: string;
}

/** The squares of the world's chip-factory machines in their groups. */
function scene(rows: MachineRows, view: View, size: Size): { marks: Mark[] } {
  const placed = placeGroups(groupsOf(rows['machine-sales'], view.by), size, ({ usdBn }) =>
    size.class === 'wide' ? formatValue(usdBn, 'billion dollars', 1) : `$${formatNumber(usdBn, 1)}bn`,
  );
  return {
    marks: [...placed.flatMap((group) => groupMarks(group, view, size)), ...finding(rows, view, size)],
  };
}

function groupMarks({ group, value, x, y, squares }: Placed, view: View, size: Size): Mark[] {
  const { label: at, square } = WAFFLE[size.class];
  // Among the others no country has a name beside it, so none has a colour.
  const isOthers = group.key === 'others';
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
          view.coloured ? `fill-${countryOf(isOthers ? '' : row.country)}` : 'fill-mark',
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

const ALLIES = ['United States', 'Netherlands', 'Japan', 'South Korea', 'Taiwan'];

/** The number of a state, counted from the rows, and the hue of whom it is about. */
export function measured(rows: MachineRows, measure: Measure): { text: string; hue: string } {
  const sales = (test: (row: Row<'machine-sales'>) => boolean): number =>
    sum(rows['machine-sales'].filter(test), ({ sales_usd_bn }) => sales_usd_bn);
  const total = sales(() => true);
  switch (measure) {
    case 'total':
      return { text: `$${formatNumber(total, 1)}bn`, hue: '' };
    case 'allies': {
      const share = (100 * sales(({ country }) => ALLIES.includes(country))) / total;
      return { text: formatValue(share, 'percent', 0), hue: '' };
    }
    case 'china': {
      const share = (100 * sales(({ country }) => country === 'China')) / total;
      return { text: formatValue(share, 'percent', 1), hue: 'fill-china' };
    }
    case 'dutch light': {
      const row = rows['machine-sales'].find((own) => own.family === 'n19' && own.country === 'Netherlands');
      return { text: formatValue(row?.share_pct ?? NaN, 'percent', 1), hue: 'fill-netherlands' };
    }
  }
}

/** What the state is about, in the room beside the small groups: a large number and its words. */
function finding(rows: MachineRows, { measure, note }: View, size: Size): Mark[] {
  const { finding: at, label: type, large } = WAFFLE[size.class];
  const { text, hue } = measured(rows, measure);
  const lines = balance(note, at.width, 'sans-600', type);
  const foot = size.height - type * 0.3;
  const first = foot - (lines.length - 1) * lineHeight(type);
  return [
    label('finding', text, {
      x: at.x - large * 0.03,
      y: first - type * 0.85 - large * 0.2,
      size: large,
      face: 'serif-300',
      class: hue,
    }),
    ...lines.map((line, i) =>
      label(i === 0 ? 'note' : `note-line-${String(i + 1)}`, line, {
        x: at.x,
        y: first + i * lineHeight(type),
        size: type,
        face: 'sans-600',
      }),
    ),
  ];
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
    // Each arrangement is told once, where it first stands; of a later look at it, what is measured.
    full: `Sales of 2025 by ${view.by === 'family' ? 'family of machine' : 'country of the seller’s headquarters'}${
      view.measure === 'total' || view.measure === 'allies' ? `: ${groups.map(shown).join(', ')}` : ''
    }. ${measured(rows, view.measure).text} ${view.note}.`,
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
  legend: 'Rounded to whole squares; sales too small for one have none.',
  note: 'Data: CC BY-NC 4.0, reworked.',
  states: {
    all: {
      by: 'family',
      coloured: false,
      measure: 'total',
      note: 'sold in 2025, in eight families of machine that do not overlap',
      takeaway: 'Printing, carving and coating take three dollars in four',
      subtitle: 'World sales of chip-factory machines, 2025; one square is half a billion dollars',
    },
    'by-country': {
      by: 'country',
      coloured: true,
      measure: 'allies',
      note: 'sold by five allies; Taiwan sells too little for a square',
      takeaway: 'Five allies sell nearly all of the world’s chip-making machines',
      subtitle: 'World sales of chip-factory machines by seller’s headquarters, 2025; square: $0.5 billion',
    },
    china: {
      by: 'country',
      coloured: true,
      focus: { country: 'China' },
      measure: 'china',
      note: 'sold by Chinese makers, most of it machines that carve and coat',
      takeaway: 'Chinese makers sell a twentieth of the world’s chip machines',
      subtitle: 'World sales of chip-factory machines by seller’s headquarters, 2025; square: $0.5 billion',
    },
    light: {
      by: 'family',
      coloured: true,
      focus: { family: 'n19' },
      measure: 'dutch light',
      note: 'of what prints with light is Dutch; 0.2% is Chinese, too little for a square',
      takeaway: 'Where chips are printed with light, one country takes four dollars in five',
      subtitle:
        'World sales of chip-factory machines by family and seller’s headquarters, 2025; square: $0.5 billion',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 276] : [720, 500]),
  scene,
  describe,
  table,
});
