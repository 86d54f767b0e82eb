import type { Size, Mark } from '../../scene/mark';
import { label } from '../../scene/label';
import { defineFigure, type Description, type FigureTable } from '../figure';
import {
  axes,
  beside,
  dot,
  gapMarks,
  LEADERS,
  names,
  scalesOf,
  steps,
  stretch,
  wall,
  type NodeRow,
  type NodeRows,
  type View,
} from './drawing';

/** Years of production by node: two firms as steps, the others as dots. */
function scene(rows: NodeRows, view: View, size: Size): { marks: Mark[] } {
  const scales = scalesOf(size);
  const nodes = rows['chip-nodes'];
  return {
    marks: [
      ...axes(scales),
      ...(view.wall ? wall(scales) : []),
      ...LEADERS.flatMap((firm) => steps(nodes, firm, scales)),
      ...(view.stretch ? stretch(nodes, scales) : []),
      ...(view.gap ? gapMarks(nodes, view.gap, scales) : []),
      ...nodes
        .filter((row) => view.stretch || row.stretched === 'no')
        .map((row) => dot(row, beside(nodes, row), view, scales)),
      ...names(nodes, view, scales),
      label('note', view.note, { x: 6, y: size.height - 8, size: scales.type, class: '' }),
    ],
  };
}

const STATUS = {
  volume: 'in production',
  planned: 'planned at the time',
  trial: 'trial',
  abandoned: 'given up',
};

const drawn = (rows: NodeRows, view: View): NodeRow[] =>
  rows['chip-nodes'].filter((row) => view.stretch || row.stretched === 'no');

function describe(rows: NodeRows, view: View): Description {
  const way = (firm: string): string =>
    rows['chip-nodes']
      .filter((row) => row.firm === firm && row.stretched === 'no')
      .map(
        ({ label: name, year, status }) =>
          `${name} ${String(year)}${status === 'volume' ? '' : `, ${STATUS[status]}`}`,
      )
      .join('; ');
  return {
    short: `Years in which chipmakers reached each generation; TSMC and SMIC as rising steps. ${view.note}.`,
    full: `Years 2011 to 2026 run to the right, generations upwards from 28 to below 2, by the makers’ names for them. TSMC: ${way('TSMC')}. SMIC: ${way('SMIC')}. Other firms are faint dots; planned and trial production are hollow, and a cross is a generation given up.${view.wall ? ' Everything above seven is marked as made with EUV light.' : ''}${view.stretch ? ' SMIC’s N+3 of December 2025 is a broken line on the level of seven.' : ''}`,
  };
}

function table(rows: NodeRows, view: View): FigureTable {
  return {
    caption: 'Production by firm and generation, as the firms name them',
    columns: [
      { label: 'Firm' },
      { label: 'Name' },
      { label: 'Class, nm', numeric: true },
      { label: 'When' },
      { label: 'Status' },
    ],
    rows: drawn(rows, view).map((row) => ({
      claim: `chip-nodes/${row.id}`,
      cells: [row.firm, row.label, String(row.node_nm), row.when, STATUS[row.status]],
    })),
  };
}

/** How far behind: the year of each generation of chips, by firm. Sources: company reports and the trade press, row by row. */
export default defineFigure<View, 'chip-nodes', 'fourteen' | 'seven' | 'wall' | 'stretched'>({
  id: 'node-gap',
  name: 'The gap in generations',
  tables: ['chip-nodes'],
  note: 'Names of generations are the makers’ own and no longer measure anything. Broken line: steps that no source we trust dates. Hollow: planned at the time, on trial, or a stretched older one; cross: given up.',
  states: {
    fourteen: {
      named: ['intel-14', 'samsung-14'],
      gap: { from: 'intel-14', to: 'smic-14' },
      wall: false,
      stretch: false,
      note: '2019: SMIC begins its 14 nm',
      takeaway: 'In 2019 SMIC was four to five years behind',
      subtitle: 'Year of volume production by generation, named in nanometres by the makers',
    },
    seven: {
      named: [],
      gap: { from: 'tsmc-7', to: 'smic-7' },
      wall: false,
      stretch: false,
      note: '2023: SMIC’s 7 nm class is found in a phone',
      takeaway: 'At seven, SMIC came five years after TSMC',
      subtitle: 'Year of volume production by generation, named in nanometres by the makers',
    },
    wall: {
      named: [],
      wall: true,
      stretch: false,
      note: '2025: TSMC starts 2 nm, beyond the wall',
      takeaway: 'Beyond seven the leaders print with a light that SMIC cannot buy',
      subtitle: 'Year of volume production by generation, named in nanometres by the makers',
    },
    stretched: {
      named: [],
      wall: true,
      stretch: true,
      note: 'December 2025: N+3, a stretched 7, not a 5',
      takeaway: 'What SMIC can do is stretch what it has',
      subtitle: 'Year of volume production by generation; broken: a refined older one',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 500]),
  scene,
  describe,
  table,
});
