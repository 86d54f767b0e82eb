import { formatDate, listWords } from '../../data/format';
import { disc } from '../../scene/disc';
import { label } from '../../scene/label';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { textWidth } from '../../scene/text';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { columnOf, layoutOf, type Layout } from './layout';
import { brieflyOf, entriesOf, FIRMS, LISTS, nameOf, profileOf, type ListRows } from './lists';

/** Firms that stand out, and what is said in their row: on which lists they are not, or when they were taken off. */
interface View {
  focus: readonly string[];
  say: 'lists' | 'entity-list' | 'dates';
  /** Whether the description tells the whole table, as that of the first state does for those after it. */
  whole?: true;
}

const ENTITY_LIST = 0;

/** Firms as rows, lists as columns; a dot where a firm stands on a list, a ring where it was taken off, a broken one where it is not. */
function scene(rows: ListRows, view: View, size: Size): { marks: Mark[] } {
  const layout = layoutOf(rows, size);
  return {
    marks: [
      {
        key: 'lines',
        tag: 'path',
        attrs: {
          class: 'grid',
          d: layout.lines
            .map((y) => `M${String(layout.names)},${String(round(y))}H${String(layout.right)}`)
            .join(''),
        },
      },
      ...(size.class === 'wide' ? wideHeads(size) : narrowHeads(layout, size)),
      ...FIRMS.flatMap((firm) => firmMarks(rows, firm, view, layout, size)),
      ...notes(rows, view, layout, size),
    ],
  };
}

const wideHeads = (size: Size): Mark[] =>
  LISTS.flatMap(({ id, name, does }, i) =>
    [name, ...does].map((text, line) =>
      label([`list-${id}`, `does-${id}`, `does-${id}-line-2`][line] ?? '', text, {
        x: columnOf(size, i),
        y: 14 + line * 18,
        size: line === 0 ? 15 : 13.5,
        anchor: 'middle',
        face: line === 0 ? 'sans-600' : 'sans-400',
        class: line === 0 ? '' : 'fill-quiet',
      }),
    ),
  );

/** On a phone the heads are lines of words, the last list first; each ends at the leader that runs down to its column. */
function narrowHeads({ font, lines }: Layout, size: Size): Mark[] {
  const pitch = 15;
  return LISTS.flatMap((list, i) => {
    const { id, name } = list;
    const words = brieflyOf(list);
    const y = 11 + (LISTS.length - 1 - i) * pitch;
    const head = `${name}: `;
    const width = textWidth(head, 'sans-600', font) + textWidth(words[0], 'sans-400', font);
    const end = columnOf(size, i) - 5;
    return [
      {
        key: `head-${id}`,
        tag: 'line' as const,
        attrs: {
          x1: round(columnOf(size, i)),
          x2: round(columnOf(size, i)),
          y1: y - font * 0.7,
          y2: round((lines[0] ?? 0) - 7),
          class: 'leader',
        },
      },
      label(`list-${id}`, head.trimEnd(), { x: end - width, y, size: font, face: 'sans-600' }),
      ...words.map((text, line) =>
        label(line === 0 ? `does-${id}` : `does-${id}-line-2`, text, {
          x: end,
          y: y + line * pitch,
          size: font,
          anchor: 'end',
          class: 'fill-quiet',
        }),
      ),
    ];
  });
}

function firmMarks(rows: ListRows, firm: string, { focus }: View, layout: Layout, size: Size): Mark[] {
  const muted = !focus.includes(firm);
  const own = entriesOf(rows, firm);
  const place = layout.places.get(firm);
  if (!place) return [];
  return [
    ...own.map((entry): Mark => ({
      key: entry.id,
      tag: 'circle',
      attrs: {
        cx: round(
          columnOf(
            size,
            LISTS.findIndex(({ id }) => id === entry.list),
          ) + place.aside,
        ),
        cy: round(place.middle),
        r: layout.dot,
        class:
          entry.status === 'removed'
            ? classes('fill-paper ring', muted ? 'stroke-mark' : 'stroke-china')
            : muted
              ? 'fill-mark'
              : 'fill-china',
      },
      claim: `firm-lists/${entry.id}`,
    })),
    label(firm, place.name.text, {
      ...place.name,
      size: layout.font,
      face: muted ? 'sans-400' : 'sans-600',
      class: muted ? 'fill-quiet' : '',
      ...(own.length === 0 ? { claim: `firm-profiles/${firm}` } : {}),
    }),
  ];
}

/**
 * What is said of a firm in its row: broken rings where it is not listed, and that it was taken off. No other words
 * stand among the columns, where they would be read as an entry.
 */
function notes(rows: ListRows, { focus, say }: View, layout: Layout, size: Size): Mark[] {
  return [
    ...removals(rows).flatMap(({ firm, since, until = '' }) => {
      const place = layout.places.get(firm);
      if (!place) return [];
      const told = say === 'dates' && focus.includes(firm);
      const dates =
        size.class === 'wide'
          ? `listed ${formatDate(since)}, taken off ${formatDate(until)}`
          : `${since.slice(0, 4)}, off ${until.slice(0, 4)}`;
      return [
        label(`removed-${firm}`, told ? dates : 'taken off', {
          x: columnOf(size, ENTITY_LIST) + layout.dot + 6,
          y: place.middle + layout.font * 0.35,
          size: layout.font,
          face: told ? 'sans-600' : 'sans-400',
          class: told ? 'halo' : 'halo fill-quiet',
        }),
      ];
    }),
    ...(say === 'dates' ? [] : focus.flatMap((firm) => gaps(rows, firm, say, layout, size))),
  ];
}

/** The broken rings of a firm: on all lists that it is not on or, where a state is about that alone, on the Entity List. */
function gaps(
  rows: ListRows,
  firm: string,
  say: 'lists' | 'entity-list',
  layout: Layout,
  size: Size,
): Mark[] {
  const place = layout.places.get(firm);
  if (!place) return [];
  const on = new Set(entriesOf(rows, firm).map(({ list }) => list));
  const r = layout.dot + (size.class === 'wide' ? 0 : 0.3);
  const rings = LISTS.flatMap(({ id }, i) => {
    if (on.has(id) || (say === 'entity-list' && i !== ENTITY_LIST)) return [];
    return disc(columnOf(size, i) + place.aside, place.middle, r);
  });
  const attrs = { d: rings.join(''), class: 'fill-paper stroke-ink dashed' };
  return [{ key: `gap-${firm}`, tag: 'path', attrs }];
}

const removals = (rows: ListRows): ListRows['firm-lists'][number][] =>
  rows['firm-lists'].filter(
    ({ firm, status }) => status === 'removed' && (FIRMS as readonly string[]).includes(firm),
  );

function describe(rows: ListRows, { focus, whole }: View): Description {
  const words = (firm: string): string => {
    const own = entriesOf(rows, firm);
    const on = own.map(({ list, status }) => `${nameOf(list)}${status === 'removed' ? ' (removed)' : ''}`);
    return `${profileOf(rows, firm).name}: ${on.length === 0 ? 'none' : on.join(', ')}`;
  };
  return {
    short: `A table of ${String(FIRMS.length)} firms and ${String(LISTS.length)} lists; in red ${listWords(focus.map((firm) => profileOf(rows, firm).name))}.`,
    full:
      whole === true
        ? `Which of ${LISTS.map(({ name, does }) => `${name} (${does.join(' ')})`).join(', ')} a firm stands on, texts of June and July 2026. ${FIRMS.map(words).join('; ')}.`
        : `Texts of June and July 2026; a dot where a firm stands on a list. ${focus.map(words).join('; ')}.`,
  };
}

function table(rows: ListRows): FigureTable {
  return {
    caption: 'Firms and the American lists that they stand on',
    columns: [{ label: 'Firm' }, { label: 'List' }, { label: 'Status' }, { label: 'Dated' }],
    rows: FIRMS.flatMap((firm) => {
      const own = entriesOf(rows, firm);
      const name = profileOf(rows, firm).name;
      return own.length === 0
        ? [{ claim: `firm-profiles/${firm}`, cells: [name, 'none of those checked', '', ''] }]
        : own.map((row) => ({
            claim: `firm-lists/${row.id}`,
            cells: [
              name,
              nameOf(row.list),
              row.until === undefined ? row.status : `removed ${formatDate(row.until)}`,
              formatDate(row.since),
            ],
          }));
    }),
  };
}

const SUBTITLE = 'Sixteen firms, five American lists, texts of June and July 2026';
const WITH_GAPS = `${SUBTITLE}; broken ring: not on it`;

/**
 * Which firm stands on which list. Sources: Entity List and Military End-User List (eCFR), Section 1260H notice of
 * 10 June 2026, NS-CMIC List of the US Treasury, Covered List of the Federal Communications Commission.
 */
export default defineFigure<View, 'firm-profiles' | 'firm-lists', 'lists' | 'gaps' | 'none' | 'on-and-off'>({
  id: 'which-list',
  name: 'Which list',
  tables: ['firm-profiles', 'firm-lists'],
  legend: '1260H: a list of the Pentagon. NS-CMIC: of the Treasury.',
  note: 'FCC: the Covered List of the Federal Communications Commission. Military End-User List: of the Commerce Department, as the Entity List is; for AECC, a maker of aircraft engines, it is units of the group that are listed.',
  states: {
    lists: {
      focus: ['huawei', 'hikvision'],
      say: 'lists',
      whole: true,
      takeaway: 'Five lists, and two firms that stand on four of them',
      subtitle: WITH_GAPS,
    },
    gaps: {
      focus: ['cxmt', 'comac'],
      say: 'entity-list',
      takeaway: 'Two that the Pentagon names as military are not on the Entity List',
      subtitle: WITH_GAPS,
    },
    none: {
      focus: ['amec', 'hua-hong'],
      say: 'lists',
      takeaway: 'Two large chip firms are on none of the five lists',
      subtitle: WITH_GAPS,
    },
    'on-and-off': {
      focus: ['zte'],
      say: 'dates',
      takeaway: 'One was listed and taken off again',
      subtitle: SUBTITLE,
    },
  },
  size: (width) => (width === 'narrow' ? [340, 300] : [720, 520]),
  scene,
  describe,
  table,
});
