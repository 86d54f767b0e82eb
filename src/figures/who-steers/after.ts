import { formatDate } from '../../data/format';
import { label, paragraph } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { bodyOf, dutiesOf, groupsOf, type Duty, type SteerRows } from './bodies';
import { bodyNames, borders, link, partyHead, sign, STATE_TOP, stateBeside, stateSide, TYPE } from './frame';
import { rise, straight, strandMark, swing, type Strand } from './strand';

/** The neck: strands come in from the left and go out to the right, level with their names. */
const NECK = {
  narrow: {
    zh: 43,
    han: 21,
    name: 61,
    type: 14,
    stem: [66, 127],
    y: 133,
    half: 20,
    apart: 2.6,
    in: { first: 88, step: 29, run: 100 },
    out: { first: 84, step: 24, run: 236 },
    gap: 5,
    head: 199,
    knot: 6.5,
  },
  wide: {
    zh: 104,
    han: 44,
    name: 140,
    type: 26,
    stem: [152, 268],
    y: 278,
    half: 34,
    apart: 3.4,
    in: { first: 212, step: 48, run: 190 },
    out: { first: 204, step: 42, run: 480 },
    gap: 9,
    head: 60,
    knot: 10,
  },
} as const;

/** The four strands run into one body, and out again as what it decides. */
export function commission(rows: SteerRows, size: Size): Mark[] {
  const at = NECK[size.class];
  const wide = size.class === 'wide';
  const { left, right, middle, word } = TYPE[size.class];
  const body = bodyOf(rows, 'science-commission');
  const groups = groupsOf(rows);
  const duties = dutiesOf(rows, 'decides');
  // As thick where it comes in as where it goes out, though more goes out.
  const level = (i: number, all: number): number => at.y + (i / (all - 1) - 0.5) * 3 * at.apart;
  return [
    ...borders({ y: STATE_TOP[size.class], to: middle }, { y: STATE_TOP[size.class], from: middle }, size),
    ...partyHead(size),
    ...stateSide(bodyOf(rows, 'science-ministry'), size),
    link('commission-link', wide ? [36, 58] : [18, 24], size),
    ...bodyNames(body, { name: at.name, zh: at.zh, type: at.type, han: at.han, face: 'serif-400' }, size),
    link('commission-stem', at.stem, size),
    ...groups.flatMap((group, i) => {
      const y = at.in.first + i * at.in.step;
      return [
        label(`${group.id}-name`, group.short_name, { x: left, y, size: word, class: 'fill-quiet' }),
        strandMark(
          group.id,
          swing([left, y + at.gap], at.in.run, middle - at.half, [middle, level(i, groups.length)]),
          'line stroke-ink',
          `governing-bodies/${group.id}`,
        ),
      ];
    }),
    ...duties.flatMap((duty, i) => {
      const y = at.out.first + i * at.out.step;
      return [
        label(`${duty.id}-name`, wide ? duty.duty : duty.short_name, {
          x: right,
          y,
          size: word,
          anchor: 'end',
          face: 'sans-600',
          claim: `body-duties/${duty.id}`,
        }),
        strandMark(
          duty.id,
          swing([middle, level(i, duties.length)], middle + at.half, at.out.run, [right, y + at.gap]),
          'line stroke-ink',
          `body-duties/${duty.id}`,
        ),
      ];
    }),
    {
      key: 'knot',
      tag: 'circle',
      attrs: { cx: middle, cy: at.y, r: at.knot, class: 'fill-ink' },
      claim: `governing-bodies/${body.id}`,
    },
    ...(wide
      ? paragraph('set-up', `Published on ${formatDate(body.changed_on ?? '')}`, {
          x: left,
          y: at.head,
          size: word,
          width: 99,
        })
      : []),
    ...paragraph('head-named', headWords(body.head, body.head_named_on), {
      ...(wide ? { x: 536, y: 24, width: right - 536 } : { x: left, y: at.head, width: right - left }),
      size: word,
    }),
  ];
}

const headWords = (head = '', named = ''): string =>
  `${formatDate(named)}: its head, ${head}, is named in public for the first time`;

/**
 * The ministry stands on the border; the strands run down to it from the commission. The border is higher at the right, where
 * the State Council stands: both that the ministry answers to are above it.
 */
const OFFICE = {
  narrow: {
    zh: 35,
    han: 20,
    name: 53,
    type: 14,
    rope: [60, 153],
    apart: 4,
    border: 173,
    gap: 114,
    state: { border: 131, from: 246, sign: 190 },
    beside: {
      head: { y: 147, type: 15 },
      link: { from: [277, 165], leaves: 284, to: [304, 152] },
    },
    ministry: { name: 169, zh: 188, type: 13, han: 14 },
    office: 136,
    side: { x: 62, line: [60, 74], name: 88, zh: 105, note: 121 },
    lists: { head: 209, first: 227, step: 17.5, gap: 4, run: { keeps: 96, 'gives up': 112 }, foot: 195 },
  },
  wide: {
    zh: 88,
    han: 38,
    name: 119,
    type: 22,
    rope: [131, 268],
    apart: 6,
    border: 295,
    gap: 166,
    state: { border: 232, from: 540, sign: 319 },
    beside: {
      head: { y: 257, type: 22 },
      link: { from: [524, 284], leaves: 590, to: [646, 265] },
    },
    ministry: { name: 290, zh: 319, type: 20, han: 21 },
    office: 204,
    side: { x: 82, line: [112, 152], name: 172, zh: 194, note: 215 },
    lists: { head: 352, first: 382, step: 40, gap: 9, run: { keeps: 150, 'gives up': 170 }, foot: 332 },
  },
} as const;

/**
 * The commission works through its office, the ministry, which stands on the border of party and state, with what it keeps
 * and what it gives up; two committees stand beside.
 */
export function office(rows: SteerRows, size: Size): Mark[] {
  const at = OFFICE[size.class];
  const wide = size.class === 'wide';
  const { right, middle, word } = TYPE[size.class];
  const ministry = bodyOf(rows, 'science-ministry');
  const side = (id: string, x: number, note: string): Mark[] => {
    const body = bodyOf(rows, id);
    const claim = `governing-bodies/${id}`;
    const set = { x, anchor: 'middle', claim } as const;
    return [
      strandMark(
        `${id}-link`,
        wide
          ? rise(
              [middle + Math.sign(x - middle) * 230, at.side.line[0]],
              middle + Math.sign(x - middle) * 238,
              [x, at.side.line[1]],
            )
          : straight([x, at.side.line[0]], [x, at.side.line[1]]),
        'fill-none stroke-ink',
        claim,
      ),
      label(`${id}-name`, body.short_name, { ...set, y: at.side.name, size: word, face: 'sans-600' }),
      label(`${id}-zh`, body.zh, { ...set, y: at.side.zh, size: word, face: 'han', lang: 'zh-Hans' }),
      label(`${id}-note`, note, { ...set, y: at.side.note, size: word, class: 'fill-quiet' }),
    ];
  };
  return [
    ...borders({ y: at.border, to: middle - at.gap }, { y: at.state.border, from: at.state.from }, size),
    ...(wide ? partyHead(size) : [sign('party-sign', 'The party', 13, size)]),
    ...(wide ? [link('commission-link', [36, 50], size)] : []),
    ...bodyNames(
      bodyOf(rows, 'science-commission'),
      { name: at.name, zh: at.zh, type: at.type, han: at.han, face: 'serif-400' },
      size,
    ),
    ...rope(rows, at.rope, at.apart, size),
    label('office-works', 'works as', {
      x: middle - at.apart * 1.5 - 8,
      y: at.office,
      size: word,
      anchor: 'end',
      face: 'sans-600',
    }),
    label('office-office', 'its office', {
      x: middle + at.apart * 1.5 + 8,
      y: at.office,
      size: word,
      face: 'sans-600',
    }),
    ...side('advisory-committee', at.side.x, wide ? 'kept, reports here' : 'kept'),
    ...side('ethics-committee', size.width - at.side.x, wide ? 'moved from the state' : 'from the state'),
    sign('state-sign', 'The state', at.state.sign, size),
    ...stateBeside(at.beside, ministry, size),
    ...bodyNames(ministry, at.ministry, size),
    ...dutyList(dutiesOf(rows, 'keeps'), 'keeps', size),
    ...dutyList(dutiesOf(rows, 'gives up'), 'gives up', size),
    label('to-others', 'to other ministries', {
      x: right,
      y: at.lists.first + at.lists.step + at.lists.gap + word * 1.05,
      size: word,
      anchor: 'end',
      class: 'fill-quiet',
    }),
  ];
}

/** What the ministry keeps, or gives up: a strand to each duty. */
function dutyList(duties: readonly Duty[], change: 'keeps' | 'gives up', size: Size): Mark[] {
  const { lists } = OFFICE[size.class];
  const { left, right, middle, word } = TYPE[size.class];
  const keeps = change === 'keeps';
  const mirror = (x: number): number => (keeps ? x : size.width - x);
  const edge = keeps ? left : right;
  const anchor = keeps ? 'start' : 'end';
  return [
    label(keeps ? 'keeps' : 'gives-up', keeps ? 'keeps' : 'gives up', {
      x: edge,
      y: lists.head,
      size: word,
      anchor,
      class: 'fill-quiet',
    }),
    ...duties.flatMap((duty, i) => {
      const y = lists.first + i * lists.step;
      const strand = rise([edge, y + lists.gap], mirror(lists.run[change]), [mirror(middle - 9), lists.foot]);
      return [
        label(`${duty.id}-name`, size.class === 'wide' ? duty.duty : duty.short_name, {
          x: edge,
          y,
          size: word,
          anchor,
          face: 'sans-600',
          claim: `body-duties/${duty.id}`,
        }),
        strandMark(
          duty.id,
          strand,
          keeps ? 'fill-none stroke-ink' : 'fill-none stroke-mark dashed',
          `body-duties/${duty.id}`,
        ),
      ];
    }),
  ];
}

/** The strands of the four groups as one rope. */
export function rope(
  rows: SteerRows,
  [top, foot]: readonly [number, number],
  apart: number,
  size: Size,
): Mark[] {
  const groups = groupsOf(rows);
  const { middle } = TYPE[size.class];
  return groups.map((group, i) => {
    const x = round(middle + (i - (groups.length - 1) / 2) * apart);
    const strand: Strand = straight([x, top], [x, foot]);
    return strandMark(group.id, strand, 'line stroke-ink', `governing-bodies/${group.id}`);
  });
}
