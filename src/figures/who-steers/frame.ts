import { label, type LabelOptions } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import type { Body } from './bodies';
import { rise, straight, strandMark, type Strand } from './strand';

/** Sizes of type. */
export const TYPE = {
  narrow: { word: 13, head: 15, left: 6, right: 334, middle: 170 },
  wide: { word: 15, head: 22, left: 8, right: 712, middle: 360 },
} as const;

/** Where the State Council and the ministry stand while nothing has changed for them. */
const STATE_SIDE = {
  narrow: { sign: 239, head: 239, link: [245, 253], name: 266, zh: 284, type: 13 },
  wide: { sign: 416, head: 420, link: [430, 448], name: 470, zh: 496, type: 17 },
} as const;

/** Where the border of the state runs while nothing has changed for it. */
export const STATE_TOP = { narrow: 222, wide: 394 } as const;

/** A label in the middle of the stage. */
export const centred = (
  key: string,
  text: string,
  y: number,
  { class: width }: Size,
  options: Omit<LabelOptions, 'x' | 'y'>,
): Mark => label(key, text, { x: TYPE[width].middle, y, anchor: 'middle', ...options });

/** The English and Chinese names of a body in the middle of the stage. */
export function bodyNames(
  body: Body,
  at: { name: number; zh: number; type: number; han: number; face?: 'sans-600' | 'serif-400' },
  size: Size,
): Mark[] {
  const claim = `governing-bodies/${body.id}`;
  return [
    centred(`${body.id}-name`, body.name, at.name, size, {
      size: at.type,
      face: at.face ?? 'sans-600',
      claim,
    }),
    centred(`${body.id}-zh`, body.zh, at.zh, size, { size: at.han, face: 'han', lang: 'zh-Hans', claim }),
  ];
}

/** What each side of a border is called, small, at the left edge. */
export const sign = (key: string, text: string, y: number, { class: width }: Size): Mark =>
  label(key, text, { x: TYPE[width].left, y, size: TYPE[width].word, class: 'fill-quiet' });

/** The head of the party at the top of the stage, the sign of its side beside it. */
export function partyHead(size: Size): Mark[] {
  const wide = size.class === 'wide';
  return [
    sign('party-sign', 'The party', wide ? 24 : 13, size),
    centred('party-head', 'Central Committee', wide ? 26 : 14, size, {
      size: TYPE[size.class].head,
      face: 'serif-400',
    }),
  ];
}

/** The side of the state as it was: the State Council at its head, as the Central Committee at the party’s, the ministry below. */
export function stateSide(ministry: Body, size: Size): Mark[] {
  const at = STATE_SIDE[size.class];
  const { middle } = TYPE[size.class];
  return [
    sign('state-sign', 'The state', at.sign, size),
    centred('state-head', 'State Council', at.head, size, {
      size: TYPE[size.class].head,
      face: 'serif-400',
    }),
    ministryLink(straight([middle, at.link[0]], [middle, at.link[1]]), ministry),
    ...bodyNames(ministry, { name: at.name, zh: at.zh, type: at.type, han: at.type }, size),
  ];
}

/** Where the State Council stands once the ministry has moved up: at the right, above it still, joined by a link. */
interface Beside {
  /** Baseline and type of its name, which ends at the right edge. */
  head: { y: number; type: number };
  /** Where the link leaves the ministry and turns up, and where it ends under the State Council. */
  link: { from: readonly [x: number, y: number]; leaves: number; to: readonly [x: number, y: number] };
}

/** The side of the state when the ministry stands on the border: its head is named where the border is higher. */
export const stateBeside = (
  { head, link: { from, leaves, to } }: Beside,
  ministry: Body,
  { class: width }: Size,
): Mark[] => [
  label('state-head', 'State Council', {
    x: TYPE[width].right,
    y: head.y,
    size: head.type,
    anchor: 'end',
    face: 'serif-400',
  }),
  ministryLink(rise(from, leaves, to), ministry),
];

/** The tie of the ministry to the State Council, a strand in all states, so that it can bend as the ministry moves up. */
const ministryLink = (strand: Strand, { id }: Body): Mark =>
  strandMark('ministry-link', strand, 'fill-none stroke-ink', `governing-bodies/${id}`);

/** A short upright line in the middle: one stands under the other. */
export const link = (key: string, [from, to]: readonly [number, number], size: Size): Mark => ({
  key,
  tag: 'line',
  attrs: {
    x1: TYPE[size.class].middle,
    x2: TYPE[size.class].middle,
    y1: round(from),
    y2: round(to),
    class: 'stroke-ink',
  },
});

/** The two borders: at the foot of the party and at the top of the state. Where they are one, each takes half of it. */
export function borders(
  party: { y: number; to: number },
  state: { y: number; from: number },
  { class: width }: Size,
): Mark[] {
  const { left, right } = TYPE[width];
  const border = (key: string, y: number, x1: number, x2: number): Mark => ({
    key,
    tag: 'line',
    attrs: { x1, x2, y1: y, y2: y, class: 'axis' },
  });
  return [
    border('party-border', party.y, left, party.to),
    border('state-border', state.y, state.from, right),
  ];
}
