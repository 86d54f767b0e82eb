import { defineFigure } from '../figure';
import { dotMarks } from './dots';
import { axisMarks, frameOf } from './frame';
import { rateMarks } from './rates';
import { TABLES } from './terms';
import type { View } from './view';
import { describeWords, tabulateWords } from './words';

const states = {
  'never-before': {
    takeaway: 'A phrase that arrived with the pledge, and stayed',
    subtitle:
      'Uses in the yearly government work report, 1978–2026. A dot is one use, a tick a report without it',
    kind: 'dots',
    rows: [
      { term: 'zili-gengsheng', tone: 'plain' },
      { term: 'zizhu-chuangxin', tone: 'plain' },
      { term: 'guanjian-hexin-jishu', tone: 'plain' },
      { term: 'zili-ziqiang', tone: 'plain' },
      {
        term: 'xinxing-juguo-tizhi',
        tone: 'focus',
        notes: [{ kind: 'unused-before-first' }, { kind: 'in-all-since-first' }],
      },
    ],
  },
  'self-reliance': {
    takeaway: 'The old self-reliance was last said in 2006; a new one came in 2021',
    subtitle:
      'Uses in the yearly government work report, 1978–2026. A dot is one use, a tick a report without it',
    kind: 'dots',
    rows: [
      { term: 'zili-gengsheng', tone: 'plain', notes: [{ kind: 'unused-after-last' }] },
      { term: 'zizhu-chuangxin', tone: 'muted', notes: [{ kind: 'uses-in', year: 2006 }] },
      {
        term: 'zili-ziqiang',
        tone: 'focus',
        notes: [
          { kind: 'uses-in', year: 1996, remark: 'not about technology' },
          { kind: 'uses-since', year: 2021 },
        ],
      },
    ],
  },
  'science-up-reform-down': {
    takeaway: 'After 2019 science rises and reform falls until they almost meet',
    subtitle: 'Uses of “science and technology” and “reform” per 10,000 characters of each report, 1978–2026',
    kind: 'rates',
    rarer: 'keji',
    frequent: 'gaige',
    years: [1978, 2019, 2023, 2026],
    compared: [2019, 2026],
  },
  'never-said': {
    takeaway: 'No report has ever said “chokehold” or “semiconductor”',
    subtitle:
      'Uses in the yearly government work report, 1978–2026. A dot is one use, a tick a report without it',
    kind: 'dots',
    totals: true,
    rows: [
      { term: 'guanjian-hexin-jishu', tone: 'plain' },
      { term: 'jicheng-dianlu', tone: 'plain' },
      { term: 'xinpian', tone: 'plain' },
      { term: 'bandaoti', tone: 'focus' },
      { term: 'ka-bozi', tone: 'focus', notes: [{ kind: 'unused' }] },
    ],
  },
} as const satisfies Record<string, View & { takeaway: string; subtitle: string }>;

/** How often the premiers' reports of 1978 to 2026 use the words of self-reliance: our own count, one column a report. */
export default defineFigure<View, (typeof TABLES)[number], keyof typeof states>({
  id: 'the-words',
  name: 'The words of 49 reports',
  tables: TABLES,
  legend: 'Hollow, or blank where unused: reports that do not compare.',
  note: 'Own count of 49 reports; 1980 and 1991 are plan reports read by others, 2007 is incomplete.',
  states,
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 530]),
  scene(rows, view, size) {
    const frame = frameOf(rows, size);
    const marks =
      view.kind === 'dots' ? dotMarks(rows, view, frame, size) : rateMarks(rows, view, frame, size);
    return { marks: [...axisMarks(frame, size), ...marks] };
  },
  describe: describeWords,
  table: tabulateWords,
});
