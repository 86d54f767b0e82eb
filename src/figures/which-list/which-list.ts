import { formatDate } from '../../data/format';
import type { Row, Rows } from '../../data/tables';
import { label } from '../../scene/label';
import { classes, round, type Mark, type Size, type WidthClass } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';

type ListRows = Rows<'firm-profiles' | 'firm-lists'>;

/** Firms that stand out. */
interface View {
  focus: readonly string[];
}

/** The lists, as the heads of columns: `brief` on a phone, and what a list does below where there is room. */
const LISTS = [
  { id: 'entity-list', brief: 'Entity', name: 'Entity List', does: 'no US goods' },
  { id: '1260h', brief: '1260H', name: '1260H', does: 'named military' },
  { id: 'ns-cmic', brief: 'CMIC', name: 'NS-CMIC', does: 'no US buyers' },
  { id: 'fcc', brief: 'FCC', name: 'FCC', does: 'no US networks' },
  { id: 'military-end-user', brief: 'MEU', name: 'Military end users', does: 'no military goods' },
] as const satisfies readonly { id: Row<'firm-lists'>['list']; brief: string; name: string; does: string }[];

/** The firms that are drawn, those on most lists first. */
export const FIRMS = [
  'huawei',
  'hikvision',
  'smic',
  'dji',
  'inspur-group',
  'ymtc',
  'bgi',
  'naura',
  'cambricon',
  'loongson',
  'cxmt',
  'comac',
  'aecc',
  'zte',
  'amec',
  'hua-hong',
] as const;

const FRAME = {
  narrow: { left: 4, names: 88, head: 13, top: 21, row: 15.4, label: 13, r: 4.6 },
  wide: { left: 8, names: 130, head: 18, top: 52, row: 29, label: 15, r: 7 },
} as const satisfies Record<WidthClass, Record<string, number>>;

const profileOf = (rows: ListRows, firm: string): Row<'firm-profiles'> => {
  const found = rows['firm-profiles'].find(({ id }) => id === firm);
  if (!found) throw new Error(`no firm "${firm}"`);
  return found;
};
const entriesOf = (rows: ListRows, firm: string): Row<'firm-lists'>[] =>
  rows['firm-lists'].filter((row) => row.firm === firm);

/** Firms as rows, lists as columns; a dot where a firm stands on a list, a ring where it was taken off. */
function scene(rows: ListRows, view: View, size: Size): { marks: Mark[] } {
  const { left, names, head, top, row: pitch, label: at, r } = FRAME[size.class];
  const wide = size.class === 'wide';
  const column = (i: number): number => names + ((i + 0.5) * (size.width - names - left)) / LISTS.length;
  const baseline = (i: number): number => top + (i + 0.5) * pitch;
  return {
    marks: [
      {
        key: 'lines',
        tag: 'path',
        attrs: {
          class: 'grid',
          d: FIRMS.map(
            (_, i) => `M${String(names)},${String(round(baseline(i)))}H${String(size.width - left)}`,
          ).join(''),
        },
      },
      ...LISTS.flatMap(({ id, brief, name, does }, i) => [
        label(`list-${id}`, wide ? name : brief, {
          x: column(i),
          y: head,
          size: at,
          anchor: 'middle',
          face: 'sans-600',
        }),
        ...(wide
          ? [
              label(`does-${id}`, does, {
                x: column(i),
                y: head + 19,
                size: 13.5,
                anchor: 'middle',
                class: 'fill-quiet',
              }),
            ]
          : []),
      ]),
      ...FIRMS.flatMap((firm, i) => {
        const muted = !view.focus.includes(firm);
        const own = entriesOf(rows, firm);
        return [
          ...own.map((entry): Mark => ({
            key: entry.id,
            tag: 'circle',
            attrs: {
              cx: round(column(LISTS.findIndex(({ id }) => id === entry.list))),
              cy: round(baseline(i)),
              r,
              class: classes(
                entry.status === 'removed' ? 'hollow' : muted ? 'fill-mark' : 'fill-china',
                entry.status === 'removed' && !muted && 'stroke-china',
              ),
            },
            claim: `firm-lists/${entry.id}`,
          })),
          label(firm, profileOf(rows, firm).name, {
            x: left,
            y: baseline(i) + at * 0.35,
            size: at,
            face: muted ? 'sans-400' : 'sans-600',
            class: muted ? 'fill-quiet' : '',
            ...(own.length === 0 ? { claim: `firm-profiles/${firm}` } : {}),
          }),
        ];
      }),
    ],
  };
}

const nameOf = (list: Row<'firm-lists'>['list']): string => LISTS.find(({ id }) => id === list)?.name ?? list;

function describe(rows: ListRows, { focus }: View): Description {
  const words = (firm: string): string => {
    const own = entriesOf(rows, firm);
    const on = own.map(({ list, status }) => `${nameOf(list)}${status === 'removed' ? ' (removed)' : ''}`);
    return `${profileOf(rows, firm).name}: ${on.length === 0 ? 'none' : on.join(', ')}`;
  };
  return {
    short: `A table of ${String(FIRMS.length)} firms and ${String(LISTS.length)} lists; in red ${focus.map((firm) => profileOf(rows, firm).name).join(' and ')}.`,
    full: `Which of ${LISTS.map(({ name, does }) => `${name} (${does})`).join(', ')} a firm stands on, texts of June and July 2026. ${FIRMS.map(words).join('; ')}.`,
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

const SUBTITLE = 'Sixteen firms and five American lists, texts of June and July 2026; a ring: taken off';

/**
 * Which firm stands on which list. Sources: Entity List and Military End-User List (eCFR), Section 1260H notice of
 * 10 June 2026, NS-CMIC List of the US Treasury, Covered List of the Federal Communications Commission.
 */
export default defineFigure<View, 'firm-profiles' | 'firm-lists', 'lists' | 'gaps' | 'none' | 'on-and-off'>({
  id: 'which-list',
  name: 'Which list',
  tables: ['firm-profiles', 'firm-lists'],
  note: 'Entity: no American goods without a licence. 1260H: named as a military company. CMIC: Americans may not buy shares. FCC: no new gear for networks. MEU: no goods for military ends.',
  states: {
    lists: {
      focus: ['huawei', 'hikvision'],
      takeaway: 'Five lists, and two firms that stand on four of them',
      subtitle: SUBTITLE,
    },
    gaps: {
      focus: ['cxmt', 'comac'],
      takeaway: 'Two that are named as military are not on the Entity List',
      subtitle: SUBTITLE,
    },
    none: {
      focus: ['amec', 'hua-hong'],
      takeaway: 'Two large chip firms are on none of them',
      subtitle: SUBTITLE,
    },
    'on-and-off': {
      focus: ['zte'],
      takeaway: 'One was listed and taken off again',
      subtitle: SUBTITLE,
    },
  },
  size: (width) => (width === 'narrow' ? [340, 270] : [720, 520]),
  scene,
  describe,
  table,
});
