import { ascending } from 'd3-array';
import { formatDate, formatNumber } from '../../data/format';
import type { Rows } from '../../data/tables';
import { defineFigure } from '../figure';
import { rowOf } from '../rows';
import { passage, reversal, type Spread } from './page';
import { ems, type Unit } from './typesetting';

/** What a state lights, by the ids of units. */
interface View {
  lit: string;
  /** The clause of the lit unit in the order English needs, which is not always that of the Chinese. */
  clause: readonly string[];
  /** What the characters of the unit say; printed after `4 characters`. */
  characters: string;
  /** The unit of the other sentence that has a character in common with the lit one. */
  echo?: string;
}

/**
 * Two sentences of the government work report of 5 March 2023 as type: the one that pledges, and the one that concedes.
 * Type sizes are in view-box units; there is no scale but the grid of em squares.
 * Source: the report as delivered, table pledge-sentence; English glosses are our own.
 */
export default defineFigure<
  View,
  'pledge-sentence',
  'self-reliance' | 'whole-nation' | 'key-core' | 'firms' | 'not-strong'
>({
  id: 'the-sentence',
  name: 'The sentence of the pledge',
  tables: ['pledge-sentence'],
  note: 'The English is our own, unit by unit.',
  states: {
    'self-reliance': {
      lit: 'self-reliance',
      clause: ['focus', 'self-reliance'],
      characters: ': self, stand, self, strong',
      takeaway: 'The first thing the sentence asks for is self-reliance',
      subtitle: 'The pledge in the government work report of 5 March 2023; first of four terms',
    },
    'whole-nation': {
      lit: 'whole-nation',
      clause: ['improve', 'whole-nation'],
      characters: ': new type, whole nation, system',
      takeaway: 'A ‘new whole-nation system’ is to be improved',
      subtitle: 'The pledge in the government work report of 5 March 2023; second of four terms',
    },
    'key-core': {
      lit: 'key-core',
      clause: ['government', 'organising', 'key-core'],
      characters: ': key, core, technology',
      takeaway: 'The target of the assault: key core technologies',
      subtitle: 'The pledge in the government work report of 5 March 2023; third of four terms',
    },
    firms: {
      lit: 'firms',
      clause: ['bring-out', 'firms'],
      characters: '; the last four say ‘main-body status’',
      takeaway: 'Government organises, but firms are to be the principal actors',
      subtitle: 'The pledge in the government work report of 5 March 2023; last of four terms',
    },
    'not-strong': {
      lit: 'not-strong',
      clause: ['capacity', 'not-strong'],
      characters: '; the last, ‘strong’, is in the pledge too',
      echo: 'self-reliance',
      takeaway: 'The same report concedes that innovation is ‘still not strong’',
      subtitle:
        'From the government work report of 5 March 2023: the pledge, now small, and a sentence on weaknesses',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 530]),

  scene(rows, view, size) {
    const { pledge, concession, spread, echo } = read(rows, view);
    const marks =
      echo === undefined ? passage(pledge, spread, size) : reversal(pledge, concession, spread, echo, size);
    return { marks };
  },

  describe(rows, view) {
    const { pledge, concession, spread, echo } = read(rows, view);
    const { lit, clause, note } = spread;
    const spoken = `${lit.zh}, ${lit.pinyin}, ‘${lit.gloss}’`;
    const sentence = chinese(echo === undefined ? pledge : concession);
    return {
      short: `${echo === undefined ? 'The pledge in Chinese' : 'A concession in Chinese'}, lit at ${lit.pinyin}: ‘${lit.gloss}’.`,
      full: [
        // The pledge is read out once, where its first term is lit.
        ...(echo !== undefined || pledge[0] === clause[0]
          ? [
              `Chinese text from the government work report of ${formatDate(lit.as_of)}, set large: ${sentence}`,
            ]
          : []),
        `Lit in it: ${spoken}.`,
        `Its clause in English: ‘${clause.map((unit) => unit.gloss).join(' ')}’.`,
        `${note}.`,
        echo === undefined
          ? ''
          : `The pledge stands small above it; there the character is in ${echo.zh}, ${echo.pinyin}, ‘${echo.gloss}’.`,
      ]
        .filter(Boolean)
        .join(' '),
    };
  },

  table(rows, view) {
    const { pledge, concession, spread, echo } = read(rows, view);
    const drawn = echo === undefined ? pledge : [...pledge, ...concession];
    return {
      caption: `Units of the report of ${formatDate(spread.lit.as_of)} in the order of the Chinese; lit: ${spread.lit.gloss}`,
      columns: [
        { label: 'Sentence' },
        { label: 'Chinese', lang: 'zh-Hans' },
        { label: 'Pinyin' },
        { label: 'In English, our own' },
      ],
      rows: drawn.map((unit) => ({
        claim: `pledge-sentence/${unit.id}`,
        cells: [unit.sentence, `${unit.zh}${unit.punctuation ?? ''}`, unit.pinyin, unit.gloss],
      })),
    };
  },
});

/** The two sentences in the order of the Chinese, and what the view lights in them. */
function read(
  rows: Rows<'pledge-sentence'>,
  view: View,
): { pledge: Unit[]; concession: Unit[]; spread: Spread; echo?: Unit } {
  const units = rows['pledge-sentence'].toSorted((a, b) => ascending(a.position, b.position));
  const unit = (id: string): Unit => rowOf(units, id);
  const lit = unit(view.lit);
  const note = `${formatNumber(ems(lit))} characters${view.characters}`;
  return {
    pledge: units.filter((u) => u.sentence === 'pledge'),
    concession: units.filter((u) => u.sentence === 'concession'),
    spread: { lit, clause: view.clause.map(unit), note },
    ...(view.echo === undefined ? {} : { echo: unit(view.echo) }),
  };
}

/** A run of units as it is written, with its punctuation. */
const chinese = (units: readonly Unit[]): string =>
  units.map((unit) => `${unit.zh}${unit.punctuation ?? ''}`).join('');
