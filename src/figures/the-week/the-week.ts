import { defineFigure } from '../figure';
import { TABLES } from './acts';
import { listingMarks } from './listing';
import { actMarks, axisMarks, hingeMarks, intervalMarks, spanMarks } from './marks';
import { layStrip, placeAbove, placeBelow, type WeekView } from './strip';
import { describeWeek, tabulateWeek } from './words';

const first = ['listing', 'money'] as const;
const toPledge = [...first, 'pledge'] as const;
const toNaming = [...toPledge, 'jiangsu', 'names'] as const;
const toOverseer = [...toNaming, 'plan', 'published'] as const;

/**
 * The fortnight round the pledge as a two-sided strip: x is the day (2 to 16 March 2023), Washington and its
 * allies act above the axis, Beijing below. Sources: policy timeline, listing rule 88 FR 13675, state capital.
 */
export default defineFigure<
  WeekView,
  (typeof TABLES)[number],
  'listing' | 'pledge' | 'containment' | 'overseer' | 'next-door'
>({
  id: 'the-week',
  name: 'The fortnight of the pledge',
  tables: TABLES,
  legend: 'Hollow dots: counted, not named. Elsewhere an open circle is a plan.',
  note: 'Not named are two private persons and one entry that stands under this rule no longer.',
  states: {
    listing: {
      acts: first,
      focus: first,
      list: 'open',
      rest: 'muted',
      takeaway: 'One day: a longer list in Washington, news of state money in China',
      subtitle: 'Acts of 2 March 2023; each dot is one Chinese entry added to the US Entity List',
    },
    pledge: {
      acts: toPledge,
      focus: ['pledge'],
      list: 'packed',
      rest: 'muted',
      interval: ['listing', 'pledge'],
      takeaway: 'Three days after the list, Beijing makes its pledge',
      subtitle: 'What each side did, by day, 2 to 5 March 2023',
    },
    containment: {
      acts: toNaming,
      focus: ['names', 'jiangsu'],
      list: 'packed',
      rest: 'muted',
      takeaway: 'A day after the pledge, Xi blames the United States by name',
      subtitle: 'What each side did, by day, 2 to 6 March 2023',
    },
    overseer: {
      acts: toOverseer,
      focus: ['plan', 'published'],
      list: 'packed',
      rest: 'muted',
      takeaway: 'Within the fortnight, science gets a new party overseer',
      subtitle: 'What each side did, by day, 2 to 16 March 2023',
    },
    'next-door': {
      acts: [...toOverseer, 'dutch'],
      focus: ['dutch'],
      list: 'packed',
      rest: 'normal',
      interval: ['listing', 'pledge'],
      takeaway: 'In the same days, the Dutch announce limits of their own',
      subtitle: 'What each side did, by day, 2 to 16 March 2023',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 268] : [720, 520]),
  scene(rows, view, size) {
    const strip = layStrip(rows, view, size);
    const acts = [...placeAbove(rows, view, strip), ...placeBelow(rows, view, strip)];
    return {
      marks: [
        ...axisMarks(rows, view, strip),
        ...hingeMarks(rows, view, strip),
        ...listingMarks(rows, view, strip),
        ...spanMarks(rows, view, acts),
        ...intervalMarks(rows, view, strip, acts),
        ...acts.flatMap((act) => actMarks(rows, view, strip, act, acts)),
      ],
    };
  },
  describe: describeWeek,
  table: tabulateWeek,
});
