import { formatDate } from '../../data/format';
import { disc } from '../../scene/disc';
import { label, paragraph } from '../../scene/label';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { times } from '../../scene/times';
import { bodyOf, PRIVATE, quoteOf, type SteerRows } from './bodies';
import { rope } from './after';
import { bodyNames, borders, centred, sign, stateBeside, TYPE } from './frame';

/** The sentence in two lines, cut at the words that the picture speaks of. */
export const PHRASES = [
  [
    { key: 'call-on', zh: '鼓励和吸引更多', lit: false },
    { key: 'capital', zh: '民间资本', lit: true },
  ],
  [
    { key: 'take-part', zh: '参与', lit: false },
    { key: 'state-projects', zh: '国家重大工程', lit: true },
    { key: 'and', zh: '和', lit: false },
    { key: 'weak-points', zh: '补短板项目', lit: true },
    { key: 'building', zh: '建设', lit: false },
  ],
] as const;

/** Where commission, State Council and ministry stand, small now, and where the sentence and the threads of private capital. */
const STAGE = {
  narrow: {
    zh: 15,
    han: 14,
    name: 31,
    type: 13,
    rope: [37, 58],
    apart: 3,
    border: 75,
    gap: 114,
    state: { border: 39, from: 246, sign: 90 },
    beside: {
      head: { y: 55, type: 15 },
      link: { from: [277, 68], leaves: 284, to: [304, 60] },
    },
    ministry: { name: 72, zh: 89, type: 13, han: 13 },
    date: 109,
    gloss: 126,
    glossType: 13,
    lines: [183, 208],
    em: 20.5,
    under: 213,
    goals: 226,
    tip: 231,
    foot: 269,
    threads: 7,
    ring: 3,
    capital: 286,
  },
  wide: {
    zh: 34,
    han: 26,
    name: 58,
    type: 16,
    rope: [68, 108],
    apart: 5,
    border: 130,
    gap: 150,
    state: { border: 72, from: 560, sign: 152 },
    beside: {
      head: { y: 95, type: 20 },
      link: { from: [496, 120], leaves: 590, to: [654, 103] },
    },
    ministry: { name: 126, zh: 150, type: 16, han: 16 },
    date: 196,
    gloss: 221,
    glossType: 19,
    lines: [302, 358],
    em: 44,
    under: 369,
    goals: 389,
    tip: 398,
    foot: 484,
    threads: 12,
    ring: 4.5,
    capital: 512,
  },
} as const;

/** What the work report asks of private capital: threads that are called for, not yet spun. */
export function privateCapital(rows: SteerRows, size: Size): Mark[] {
  const at = STAGE[size.class];
  const wide = size.class === 'wide';
  const { left, right, middle, word } = TYPE[size.class];
  const ministry = bodyOf(rows, 'science-ministry');
  const quote = quoteOf(rows, PRIVATE);
  return [
    ...borders({ y: at.border, to: middle - at.gap }, { y: at.state.border, from: at.state.from }, size),
    sign('party-sign', 'The party', wide ? 24 : 13, size),
    ...bodyNames(
      bodyOf(rows, 'science-commission'),
      { name: at.name, zh: at.zh, type: at.type, han: at.han, face: 'serif-400' },
      size,
    ),
    ...rope(rows, at.rope, at.apart, size),
    sign('state-sign', 'The state', at.state.sign, size),
    ...stateBeside(at.beside, ministry, size),
    ...bodyNames(ministry, at.ministry, size),
    label(
      'report-date',
      wide
        ? `${formatDate(quote.date)}: the work report of the State Council, read by the premier, asks to`
        : `${formatDate(quote.date)}: the work report asks to`,
      { x: left, y: at.date, size: word, face: 'sans-600' },
    ),
    ...paragraph('report-gloss', quote.gloss ?? '', {
      x: left,
      y: at.gloss,
      size: at.glossType,
      width: right - left,
      face: 'serif-400',
    }),
    ...sentence(size, `pledge-quotes/${quote.id}`),
    ...threads(size, `pledge-quotes/${quote.id}`),
    centred(
      'private-words',
      wide
        ? 'Private capital, called on to join both; the sentence names no sum'
        : 'private capital, called on for both; no sum is named',
      at.capital,
      size,
      {
        size: word,
        face: 'sans-600',
      },
    ),
  ];
}

/** Where each phrase stands. */
function placed({
  class: width,
}: Size): { key: string; zh: string; lit: boolean; x: number; y: number; em: number }[] {
  const { lines, em } = STAGE[width];
  return PHRASES.flatMap((line, row) => {
    let x: number = TYPE[width].left;
    return line.map(({ key, zh, lit }) => {
      const phrase = { key, zh, lit, x, y: lines[row] ?? 0, em };
      x += zh.length * em;
      return phrase;
    });
  });
}

const sentence = (size: Size, claim: string): Mark[] =>
  placed(size).map(({ key, zh, lit, x, y, em }) =>
    label(`phrase-${key}`, zh, {
      x,
      y,
      size: em,
      face: 'han',
      lang: 'zh-Hans',
      claim,
      class: lit ? 'fill-ink' : 'fill-quiet',
    }),
  );

/** The two kinds of project that private capital is called on for, in the words of the gloss or nearly. */
const GOALS: Readonly<Record<string, string>> = {
  'state-projects': 'major state projects',
  'weak-points': 'shoring up weak points',
};

/** Dashed threads that rise from open rings, capital that is called for, to an arrowhead under each kind of project. */
function threads(size: Size, claim: string): Mark[] {
  const { under, goals, tip, foot, threads: count, ring } = STAGE[size.class];
  const { left, right, word } = TYPE[size.class];
  return placed(size).flatMap(({ key, zh, x, em }): Mark[] => {
    const goal = GOALS[key];
    if (goal === undefined) return [];
    const width = zh.length * em;
    const middle = round(x + width / 2);
    const from = key === 'state-projects' ? left : (left + right) / 2;
    const share = (right - left) / 2;
    const bend = round(tip + (foot - tip) * 0.5);
    const starts = times(count, (n) => round(from + (share * (n + 0.5)) / count));
    const d = starts
      .map(
        (start) =>
          `M${String(start)},${String(round(foot - ring))}C${String(start)},${String(bend)} ${String(middle)},${String(bend)} ${String(middle)},${String(tip + ring)}`,
      )
      .join('');
    const rings = starts.map((start) => disc(start, foot, ring)).join('');
    return [
      label(`goal-${key}`, goal, {
        x: middle,
        y: goals,
        size: word,
        anchor: 'middle',
        face: 'sans-600',
        claim,
      }),
      {
        key: `rings-${key}`,
        tag: 'path',
        attrs: { class: 'fill-none stroke-ink', d: rings },
        claim,
      },
      {
        key: `tip-${key}`,
        tag: 'path',
        attrs: {
          class: 'fill-ink',
          d: `M${String(round(middle - 1.5 * ring))},${String(round(tip + 2 * ring))}L${String(middle)},${String(tip)}L${String(round(middle + 1.5 * ring))},${String(round(tip + 2 * ring))}Z`,
        },
        claim,
      },
      {
        key: `threads-${key}`,
        tag: 'path',
        attrs: { class: classes('fill-none', 'stroke-ink', 'dashed'), d },
        claim,
      },
      {
        key: `under-${key}`,
        tag: 'line',
        attrs: { x1: round(x + 2), x2: round(x + width - 2), y1: under, y2: under, class: 'line stroke-ink' },
      },
    ];
  });
}
