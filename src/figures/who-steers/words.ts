import { formatDate, numberWord } from '../../data/format';
import type { Description, FigureTable } from '../figure';
import {
  actOf,
  bodyOf,
  CALL,
  dutiesOf,
  groupsOf,
  PLAN,
  PRIVATE,
  PUBLISHED,
  quoteOf,
  type SteerRows,
} from './bodies';

/** What a state draws, by the ids of rows. */
interface Shown {
  bodies: readonly string[];
  duties: readonly ('decides' | 'keeps' | 'gives up')[];
  quotes: readonly string[];
  acts: readonly string[];
}

/** The stages of the reform. */
export type Stage = 'before' | 'dissolved' | 'commission' | 'office' | 'private';

/** The rows of a stage; the four groups are in all of them, at last as the strands of a rope. */
function shownIn(stage: Stage): Shown {
  switch (stage) {
    case 'before':
      return { bodies: ['deepening-reform', 'science-ministry'], duties: [], quotes: [CALL], acts: [] };
    case 'dissolved':
      return { bodies: ['science-ministry'], duties: [], quotes: [], acts: [PLAN, PUBLISHED] };
    case 'commission':
      return {
        bodies: ['science-commission', 'science-ministry'],
        duties: ['decides'],
        quotes: [],
        acts: [],
      };
    case 'office':
      return {
        bodies: ['science-commission', 'advisory-committee', 'ethics-committee', 'science-ministry'],
        duties: ['keeps', 'gives up'],
        quotes: [],
        acts: [],
      };
    case 'private':
      return { bodies: ['science-commission', 'science-ministry'], duties: [], quotes: [PRIVATE], acts: [] };
  }
}

const ARRANGED: Readonly<Record<Stage, string>> = {
  before:
    'The party stands above, the state below, four coordinating groups between them; the ministry stands under the State Council',
  dissolved: 'The four groups between party and state are struck out',
  commission:
    'Four strands, once the groups, run into one neck under the commission on the party’s side and out again as what it decides',
  office:
    'The ministry has moved up and stands on the border, with two above it: the State Council at the right, tied to it by one line, and the commission, by a rope of four',
  private:
    'Commission, State Council and, under both, the ministry stand small at the top; below, the Chinese sentence, and dashed threads that rise from open rings, private capital that is called for, to two kinds of project: major state projects, and shoring up weak points',
};

/** The picture in words. */
export function describeSteering(rows: SteerRows, stage: Stage): Description {
  const { bodies, duties, quotes, acts } = shownIn(stage);
  const groups = groupsOf(rows);
  const commission = bodyOf(rows, 'science-commission');
  return {
    short: `Diagram of who steers science, party above, state below; ${numberWord(groups.length)} groups ${stage === 'before' ? 'stand between them' : 'are dissolved'}.`,
    full: [
      ARRANGED[stage],
      ...(stage === 'before' || stage === 'dissolved'
        ? [`The groups: ${groups.map(({ name }) => name).join('; ')}`]
        : []),
      // The row of the ministry tells what the reform made of it: not yet so before, and by its duties in its own stage.
      ...bodies
        .filter((id) => id !== 'science-ministry' || stage === 'commission')
        .map((id) => {
          const { name, role } = bodyOf(rows, id);
          return `${name}: ${role.replace(/\.$/, '')}`;
        }),
      ...duties.map(
        (change) =>
          `${change === 'decides' ? 'The commission' : 'The ministry'} ${change}: ${dutiesOf(rows, change)
            .map(({ duty }) => duty.toLowerCase())
            .join('; ')}`,
      ),
      ...acts.map((id) => {
        const { date, what_happened } = actOf(rows, id);
        return `${formatDate(date)}: ${what_happened.replace(/\.$/, '')}`;
      }),
      ...quotes.map((id) => {
        const { date, speaker, gloss } = quoteOf(rows, id);
        return `${formatDate(date)}, ${speaker}, in our English: ${(gloss ?? '').replace(/\.$/, '')}`;
      }),
      ...(stage === 'commission'
        ? [
            `Its head, ${commission.head ?? ''}, was named in public on ${formatDate(commission.head_named_on ?? '')}`,
          ]
        : []),
    ]
      .join('. ')
      .concat('.'),
  };
}

/** The bodies, duties and words of a stage as rows. */
export function tabulateSteering(rows: SteerRows, stage: Stage): FigureTable {
  const { bodies, duties, quotes, acts } = shownIn(stage);
  const told = [...groupsOf(rows), ...bodies.map((id) => bodyOf(rows, id))];
  return {
    caption: 'Who steers science: bodies, duties and what was said',
    columns: [
      { label: 'What' },
      { label: 'In Chinese', lang: 'zh-Hans' },
      { label: 'When' },
      { label: 'How' },
    ],
    rows: [
      ...told.map(({ id, name, zh, status, changed_on, role }) => ({
        claim: `governing-bodies/${id}`,
        cells: [name, zh, changed_on === undefined ? '' : `${status}, ${formatDate(changed_on)}`, role],
      })),
      ...duties.flatMap((change) =>
        dutiesOf(rows, change).map(({ id, duty, as_of }) => ({
          claim: `body-duties/${id}`,
          cells: [
            duty,
            '',
            `as of ${formatDate(as_of)}`,
            `${change === 'decides' ? 'The commission' : 'The ministry'} ${change} it`,
          ],
        })),
      ),
      ...acts.map((id) => {
        const { date, title, what_happened } = actOf(rows, id);
        return { claim: `policy-timeline/${id}`, cells: [title, '', formatDate(date), what_happened] };
      }),
      ...quotes.map((id) => {
        const { date, speaker, quote, gloss } = quoteOf(rows, id);
        return { claim: `pledge-quotes/${id}`, cells: [speaker, quote, formatDate(date), gloss ?? ''] };
      }),
    ],
  };
}
