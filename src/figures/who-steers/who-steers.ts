import type { Mark, Size } from '../../scene/mark';
import { defineFigure } from '../figure';
import { commission, office } from './after';
import { before, dissolved } from './before';
import type { SteerRows } from './bodies';
import { privateCapital } from './private';
import { describeSteering, tabulateSteering, type Stage } from './words';

interface View {
  stage: Stage;
}

const DRAWN: Readonly<Record<Stage, (rows: SteerRows, size: Size) => Mark[]>> = {
  before,
  dissolved,
  commission,
  office,
  private: privateCapital,
};

/**
 * Who steers Chinese science: a diagram in type and line, the party above, the state below. Sources: the reform plan as
 * published in The Paper and China Review News, Xinhua and China Daily on the ministry, the South China Morning Post and
 * Xinhua on the head, China Daily for the meeting of September 2022, the work report of 2023 for private capital.
 */
export default defineFigure<
  View,
  'governing-bodies' | 'body-duties' | 'pledge-quotes' | 'policy-timeline',
  Stage
>({
  id: 'who-steers',
  name: 'Who steers',
  tables: ['governing-bodies', 'body-duties', 'pledge-quotes', 'policy-timeline'],
  note: 'Under whom the four groups stood, our source does not say; they stand between. English of Chinese words is our own.',
  states: {
    before: {
      stage: 'before',
      takeaway: 'Six months before the pledge, the party asked for one chain of command',
      subtitle: 'Who steered science before March 2023: party above, state below, four groups between',
    },
    dissolved: {
      stage: 'dissolved',
      takeaway: 'In March 2023 four groups that had coordinated science were dissolved',
      subtitle: 'The plan of institutional reform, 7 to 16 March 2023',
    },
    commission: {
      stage: 'commission',
      takeaway: 'In their place came one commission, and it is the party’s',
      subtitle: 'What ran through four groups runs into one body; at right, what it decides',
    },
    office: {
      stage: 'office',
      takeaway: 'The science ministry becomes the commission’s office',
      subtitle: 'The science ministry after the plan of March 2023, between party and state',
    },
    private: {
      stage: 'private',
      takeaway: 'Private capital, too, was called on to join',
      subtitle:
        'From the government work report of 5 March 2023, two days before the plan; the English is ours',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 290] : [720, 520]),
  scene: (rows, { stage }, size) => ({ marks: DRAWN[stage](rows, size) }),
  describe: (rows, { stage }) => describeSteering(rows, stage),
  table: (rows, { stage }) => tabulateSteering(rows, stage),
});
