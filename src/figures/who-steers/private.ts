import { formatDate } from '../../data/format';
import { label, paragraph } from '../../scene/label';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { times } from '../../scene/times';
import { bodyOf, PRIVATE, quoteOf, type SteerRows } from './bodies';
import { rope } from './after';
import { bodyNames, borders, centred, link, sign, TYPE } from './frame';

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

/** Where the two bodies stand, small now, and where the sentence and the threads of private capital. */
const STAGE = {
  narrow: {
    zh: 16,
    han: 16,
    name: undefined,
    rope: [22, 37],
    apart: 3,
    border: 56,
    gap: 114,
    ministry: { name: 53, zh: 72, type: 13, han: 13 },
    sign: 73,
    date: 97,
    gloss: 114,
    glossType: 14,
    lines: [174, 201],
    em: 20.5,
    under: 206,
    foot: 270,
    threads: 7,
    capital: 285,
  },
  wide: {
    zh: 34,
    han: 26,
    name: 56,
    rope: [64, 92],
    apart: 5,
    border: 112,
    gap: 134,
    ministry: { name: 108, zh: 131, type: 16, han: 16 },
    sign: 134,
    date: 218,
    gloss: 243,
    glossType: 19,
    lines: [326, 382],
    em: 44,
    under: 393,
    foot: 492,
    threads: 12,
    capital: 512,
  },
} as const;

/** What the work report asks of private capital: threads that are called for, not yet spun. */
export function privateCapital(rows: SteerRows, size: Size): Mark[] {
  const at = STAGE[size.class];
  const wide = size.class === 'wide';
  const { left, right, middle, word } = TYPE[size.class];
  const commission = bodyOf(rows, 'science-commission');
  const quote = quoteOf(rows, PRIVATE);
  return [
    ...borders({ y: at.border, to: middle - at.gap }, { y: at.border, from: middle + at.gap }, size),
    sign('party-sign', 'The party', wide ? 24 : 13, size),
    ...(at.name === undefined
      ? [
          centred(`${commission.id}-zh`, commission.zh, at.zh, size, {
            size: at.han,
            face: 'han',
            lang: 'zh-Hans',
            claim: `governing-bodies/${commission.id}`,
          }),
        ]
      : bodyNames(commission, { name: at.name, zh: at.zh, type: 16, han: at.han, face: 'serif-400' }, size)),
    ...rope(rows, at.rope, at.apart, size),
    ...bodyNames(bodyOf(rows, 'science-ministry'), at.ministry, size),
    sign('state-sign', 'The state', at.sign, size),
    ...(wide
      ? [
          link('ministry-link', [139, 156], size),
          centred('state-head', 'State Council', 175, size, { size: 18, face: 'serif-400' }),
        ]
      : []),
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
      wide ? 'Private capital is called for; the sentence names no sum' : 'private capital; no sum is named',
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

/** Dashed threads from the whole width of the foot to the two kinds of project. */
function threads(size: Size, claim: string): Mark[] {
  const { under, foot, threads: count } = STAGE[size.class];
  const { left, right } = TYPE[size.class];
  const goals = placed(size).filter(({ key }) => key === 'state-projects' || key === 'weak-points');
  return goals.flatMap(({ key, zh, x, em }, i): Mark[] => {
    const width = zh.length * em;
    const middle = round(x + width / 2);
    const from = i === 0 ? left : (left + right) / 2;
    const share = (right - left) / 2;
    const bend = round(under + (foot - under) * 0.5);
    const d = times(count, (n) => {
      const start = round(from + (share * (n + 0.5)) / count);
      return `M${String(start)},${String(foot)}C${String(start)},${String(bend)} ${String(middle)},${String(bend)} ${String(middle)},${String(under + 3)}`;
    }).join('');
    return [
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
