import type { Size, Mark } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';
import {
  axes,
  beside,
  dot,
  gapMarks,
  LEADERS,
  scalesOf,
  steps,
  stretch,
  wall,
  type NodeRow,
  type NodeRows,
  type View,
} from './drawing';
import { finding, names, otherNames } from './words';

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
      ...otherNames(nodes, view, scales),
      ...names(nodes, scales),
      ...finding(nodes, view, scales),
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
      .filter(
        ({ firm: own, stretched, node_nm }) =>
          own === firm && stretched === 'no' && (view.tells?.includes(node_nm) ?? true),
      )
      .map(
        ({ label: name, year, status }) =>
          `${name} ${String(year)}${status === 'volume' ? '' : `, ${STATUS[status]}`}`,
      )
      .join('; ');
  const steps = ['TSMC', 'SMIC'].flatMap((firm) => (way(firm) === '' ? [] : [`${firm}: ${way(firm)}.`]));
  return {
    short: `Years in which chipmakers reached each generation; TSMC and SMIC as rising steps.`,
    full: [
      'Years 2011 to 2026 run to the right, generations upwards from 28 to below 2, by the makers’ names for them.',
      ...steps,
      ...(view.tells
        ? []
        : [
            'Other firms are faint dots; planned and trial production are hollow, and a cross is a generation given up.',
          ]),
      ...(view.wall ? ['Everything finer than seven is marked as made with EUV light.'] : []),
      ...(view.stretch ? ['SMIC’s N+3 of December 2025 is a broken line on the level of seven.'] : []),
    ].join(' '),
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
  legend: 'Broken: no date we trust. Hollow: plan, trial or stretched. Cross: given up.',
  note: 'Names of generations no longer measure anything.',
  states: {
    fourteen: {
      named: ['intel-14', 'samsung-14'],
      gap: { from: 'intel-14', to: 'smic-14' },
      wall: false,
      stretch: false,
      note: 'from Intel’s 14\u00a0nm to SMIC’s',
      takeaway: 'In 2019 SMIC was four to five years behind',
      subtitle: 'Start of volume production by generation, named in nanometres by the makers',
    },
    seven: {
      named: [],
      gap: { from: 'tsmc-7', to: 'smic-7' },
      tells: [7],
      wall: false,
      stretch: false,
      note: 'from TSMC’s 7\u00a0nm to SMIC’s, found in a phone',
      takeaway: 'At seven, SMIC came five years after TSMC',
      subtitle: 'Start of volume production by generation, named in nanometres by the makers',
    },
    wall: {
      named: ['samsung-3', 'intel-18a'],
      tells: [5, 3, 2],
      wall: true,
      stretch: false,
      number: '2 nm',
      note: 'begun by TSMC in 2025, beyond the wall',
      takeaway: 'Beyond seven the leaders print with a light that SMIC cannot buy',
      subtitle: 'Start of volume production by generation, named in nanometres by the makers',
    },
    stretched: {
      named: [],
      tells: [],
      wall: true,
      stretch: true,
      number: 'N+3',
      note: 'in December 2025: a stretched 7, not a 5',
      takeaway: 'What SMIC can do is stretch what it has',
      subtitle:
        'Start of volume production by generation, in nanometres; red and broken: a refined older one',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 280] : [720, 520]),
  scene,
  describe,
  table,
});
