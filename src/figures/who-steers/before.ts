import { formatDate } from '../../data/format';
import { label, paragraph } from '../../scene/label';
import { classes, type Mark, type Size } from '../../scene/mark';
import { actOf, bodyOf, CALL, groupsOf, PLAN, PUBLISHED, quoteOf, type SteerRows } from './bodies';
import { borders, partyHead, sign, STATE_TOP, stateSide, TYPE } from './frame';
import { straight, strandMark } from './strand';

/** Rows of the four groups, between the two borders. */
const GROUPS = {
  narrow: { border: 113, sign: undefined, first: 133, step: 24, rule: 6, strike: -4.5, name: 13, han: 13 },
  wide: { border: 170, sign: 194, first: 230, step: 45, rule: 12, strike: -5.5, name: 16, han: 19 },
} as const;

/** What a party commission asked for in September 2022, in its own words and in ours. */
const CALLED = {
  narrow: { date: 34, zh: 54, han: 13, gloss: 72, type: 13 },
  wide: { date: 58, zh: 102, han: 28, gloss: 130, type: 16 },
} as const;

/** The days of the plan, side by side. */
const DAYS = {
  narrow: { day: 58, words: 79, type: 25, columns: [6, 121, 231], width: 104 },
  wide: { day: 100, words: 126, type: 46, columns: [8, 256, 492], width: 216 },
} as const;

/** Four groups between party and state, and the call for one chain of command. */
export function before(rows: SteerRows, size: Size): Mark[] {
  const at = CALLED[size.class];
  const { left, right } = TYPE[size.class];
  const call = quoteOf(rows, CALL);
  const reform = bodyOf(rows, 'deepening-reform');
  return [
    ...ground(rows, size),
    label(
      'call-date',
      size.class === 'wide'
        ? `${formatDate(call.date)}: its ${reform.short_name}, chaired by ${reform.head ?? ''}, asks to`
        : `${formatDate(call.date)}, a commission under Xi asks to`,
      {
        x: left,
        y: at.date,
        size: TYPE[size.class].word,
        face: 'sans-600',
        claim: `governing-bodies/${reform.id}`,
      },
    ),
    label('call-zh', call.quote, {
      x: left,
      y: at.zh,
      size: at.han,
      face: 'han',
      lang: 'zh-Hans',
      claim: `pledge-quotes/${call.id}`,
    }),
    ...paragraph('call-gloss', call.gloss ?? '', {
      x: left,
      y: at.gloss,
      size: at.type,
      width: right - left,
      face: 'serif-400',
    }),
    ...groups(rows, false, size),
  ];
}

/** The rule under each name rises and strikes it out. */
export function dissolved(rows: SteerRows, size: Size): Mark[] {
  const at = DAYS[size.class];
  const wide = size.class === 'wide';
  const days = [
    {
      key: 'plan',
      date: actOf(rows, PLAN).date,
      words: wide
        ? 'The plan for a party commission goes before the legislature'
        : 'plan goes to the legislature',
      claim: `policy-timeline/${PLAN}`,
    },
    {
      key: 'approved',
      date: bodyOf(rows, 'science-ministry').changed_on ?? '',
      words: wide ? 'The legislature approves the reform of the ministries' : 'the ministries’ part approved',
      claim: 'governing-bodies/science-ministry',
    },
    {
      key: 'published',
      date: actOf(rows, PUBLISHED).date,
      words: wide ? 'The plan is published: the four groups are not kept' : 'published, without the four',
      claim: `policy-timeline/${PUBLISHED}`,
    },
  ];
  return [
    ...ground(rows, size),
    ...days.flatMap(({ key, date, words, claim }, i) => {
      const x = at.columns[i] ?? 0;
      return [
        label(`day-${key}`, formatDate(date).replace(/ \d{4}$/, ''), {
          x: x - at.type * 0.03,
          y: at.day,
          size: at.type,
          face: 'serif-300',
          claim,
        }),
        ...paragraph(`day-${key}-words`, words, {
          x,
          y: at.words,
          size: TYPE[size.class].word,
          width: at.width,
        }),
      ];
    }),
    ...groups(rows, true, size),
  ];
}

function ground(rows: SteerRows, size: Size): Mark[] {
  const { left, right } = TYPE[size.class];
  return [
    ...borders({ y: GROUPS[size.class].border, to: right }, { y: STATE_TOP[size.class], from: left }, size),
    ...partyHead(size),
    ...stateSide(bodyOf(rows, 'science-ministry'), size),
  ];
}

function groups(rows: SteerRows, struck: boolean, size: Size): Mark[] {
  const at = GROUPS[size.class];
  const { left, right } = TYPE[size.class];
  const ink = struck ? 'fill-quiet' : 'fill-ink';
  return [
    ...(at.sign === undefined
      ? []
      : [
          sign(
            'between-sign',
            struck
              ? 'Four coordinating groups, not kept'
              : 'Four coordinating groups; under whom each stood, our source does not say',
            at.sign,
            size,
          ),
        ]),
    ...groupsOf(rows).flatMap((group, i) => {
      const y = at.first + i * at.step;
      const claim = `governing-bodies/${group.id}`;
      return [
        label(`${group.id}-name`, group.short_name, {
          x: left,
          y,
          size: at.name,
          face: 'sans-600',
          class: ink,
          claim,
        }),
        label(`${group.id}-zh`, group.zh, {
          x: right,
          y,
          size: at.han,
          anchor: 'end',
          face: 'han',
          lang: 'zh-Hans',
          class: ink,
          claim,
        }),
        strandMark(
          group.id,
          straight([left, y + (struck ? at.strike : at.rule)], [right, y + (struck ? at.strike : at.rule)]),
          classes('fill-none', struck ? 'stroke-ink' : 'stroke-muted'),
          claim,
        ),
      ];
    }),
  ];
}
