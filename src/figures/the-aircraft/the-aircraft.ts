import { group } from 'd3-array';
import { numberWord } from '../../data/format';
import type { Row } from '../../data/tables';
import { label } from '../../scene/label';
import { textBox } from '../../scene/text';
import { classes, round, type Mark, type Size } from '../../scene/mark';
import { countryOf } from '../countries';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { rowOf } from '../rows';
import { footMarks, footRows, footWords, type AircraftRows, type Foot } from './foot';
import { namesOf } from './names';
import { PARTS, scaledPath, UPPER_HALVES, WINDOWS } from './outline';

type Part = Row<'c919-parts'>;

/** Which parts of the aircraft a state colours by their maker’s country, and what stands below it. */
export interface View {
  group: 'airframe' | 'engine' | 'systems' | 'all';
  /** The engines are drawn as gone. */
  engineOff?: boolean;
  foot: Foot;
}

/** Where the aircraft stands, in view-box units. */
const PLACE = {
  narrow: { scale: 1, x: 7, y: 38 },
  wide: { scale: 2.06, x: 24, y: 64 },
} as const;

const ENGINE_PARTS = new Set(['engines', 'nacelles-and-thrust-reversers', 'engine-exhaust']);

/** To which group a part belongs: the airframe is what the Chinese plants build. */
const groupOf = ({ id, country }: Part): View['group'] =>
  ENGINE_PARTS.has(id) ? 'engine' : country === 'China' ? 'airframe' : 'systems';

function scene(rows: AircraftRows, view: View, size: Size): { marks: Mark[] } {
  const place = PLACE[size.class];
  const outlines = PARTS.flatMap(({ id, path }): Mark[] => {
    const part = rowOf(rows['c919-parts'], id);
    if (!isDrawn(part, view)) return [];
    const mark = (key: string, d: string, classNames: string): Mark => ({
      key,
      tag: 'path',
      attrs: { d: scaledPath(d, place), class: classNames },
      claim: `c919-parts/${id}`,
    });
    const half = isColoured(part, view) && isOfTwo(part) ? UPPER_HALVES.get(id) : undefined;
    return [
      mark(id, path, look(part, view)),
      ...(half === undefined ? [] : [mark(`${id}-half`, half, 'fill-united-states stroke-paper')]),
    ];
  });
  // The windows lie on the fuselage, under the systems that are drawn as seen through it.
  const skin = outlines.findIndex(({ key }) => key === 'mid-fuselage-and-wing-structure') + 1;
  const windows: Mark = {
    key: 'windows',
    tag: 'path',
    attrs: { d: scaledPath(WINDOWS, place), class: 'fill-paper' },
  };
  return {
    marks: [
      ...outlines.slice(0, skin),
      windows,
      ...outlines.slice(skin),
      ...nameMarks(view, size),
      ...footMarks(rows, view.foot, size),
    ],
  };
}

/** Systems are drawn only where a state speaks of them: the skin hides them. */
const isDrawn = (part: Part, { group }: View): boolean =>
  groupOf(part) !== 'systems' || group === 'systems' || group === 'all';

/** Whether a part shows its country: where the state speaks of it and it is not drawn as gone. */
const isColoured = (part: Part, view: View): boolean =>
  (view.group === 'all' || view.group === groupOf(part)) && !isOff(part, view);

const isOff = (part: Part, view: View): boolean => groupOf(part) === 'engine' && view.engineOff === true;

/** Whether a part is American and French: blue in its upper half, and below in the grey of the rest of the world. */
const isOfTwo = ({ country }: Part): boolean => country === 'United States and France';

/** The classes of a part: its country where it shows it, paper and a thin line elsewhere. */
function look(part: Part, view: View): string {
  if (isOff(part, view)) return 'fill-paper stroke-mark dashed';
  if (!isColoured(part, view)) return 'fill-raised stroke-mark';
  return classes(`fill-${isOfTwo(part) ? 'other-country' : countryOf(part.country)}`, 'stroke-paper');
}

/** Names beside the parts, with lines to them. */
function nameMarks(view: View, size: Size): Mark[] {
  const { scale, x, y } = PLACE[size.class];
  return namesOf(view, size.class).flatMap(({ part, text, at, anchor, to }) => {
    const [lx, ly] = at;
    const type = size.class === 'narrow' ? 13 : 15.5;
    const [tx, ty] = [x + to[0] * scale, y + to[1] * scale];
    const { left, right } = textBox(text, { x: lx, y: ly, face: 'sans-400', size: type, anchor });
    return [
      {
        key: `${part}-line`,
        tag: 'line',
        attrs: {
          x1: round(tx),
          // Straight up or down where the words stand over or under the part.
          x2: round(Math.min(right, Math.max(left, tx))),
          y1: round(ty),
          y2: round(ly > ty ? ly - type * 0.9 : ly + 4),
          class: 'leader',
        },
      } satisfies Mark,
      label(`${part}-name`, text, {
        x: lx,
        y: ly,
        anchor,
        size: type,
        class: 'halo',
      }),
    ];
  });
}

function describe(rows: AircraftRows, view: View): Description {
  const shown = rows['c919-parts'].filter((part) => view.group === 'all' || groupOf(part) === view.group);
  const countries = [...group(shown, ({ country }) => country)].map(
    ([country, { length }]) => `${country}, ${numberWord(length)}`,
  );
  return {
    short: `Side view of a C919, its parts coloured by the maker’s country; ${String(shown.length)} parts are brought out.`,
    full: [
      // Each part is told where its group is brought out; of all together, whose they are.
      view.group === 'all'
        ? `The parts by country: ${countries.join('; ')}.`
        : `Brought out: ${shown.map(({ part, supplier, country }) => `${part}: ${supplier}, ${country}`).join('; ')}.`,
      view.engineOff ? 'The engines are drawn with broken lines.' : '',
      ...footWords(rows, view.foot).map((words) => `${words}.`),
      ...footRows(rows, view.foot).map(({ cells: [what, which, when] }) =>
        view.foot === 'dates' ? `${when}, ${what}: ${which}.` : `${what}, ${which}, ${when}.`,
      ),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

function table(rows: AircraftRows, view: View): FigureTable {
  return {
    caption: 'Parts of the C919 and their suppliers, as chosen in 2010',
    columns: [{ label: 'Part' }, { label: 'Supplier' }, { label: 'Country, value or date' }],
    rows: [
      ...rows['c919-parts'].flatMap((part) =>
        isDrawn(part, view)
          ? [
              {
                claim: `c919-parts/${part.id}`,
                cells: [
                  part.part,
                  part.chinese_partner === undefined
                    ? part.supplier
                    : `${part.supplier}, with ${part.chinese_partner}`,
                  part.country,
                ],
              },
            ]
          : [],
      ),
      ...footRows(rows, view.foot),
    ],
  };
}

/**
 * An airliner in parts: whose hands they come from.
 * Sources: FlightGlobal 2010, AIN 2011, Aviation Week 2017 (suppliers as chosen); a bank's count of suppliers, 2025.
 */
export default defineFigure<
  View,
  'c919-parts' | 'c919-supplier-counts' | 'engine-events' | 'jet-engine-shares',
  'skin' | 'engine' | 'nerves' | 'count' | 'switched-off'
>({
  id: 'the-aircraft',
  name: 'The aircraft',
  tables: ['c919-parts', 'c919-supplier-counts', 'engine-events', 'jet-engine-shares'],
  note: 'Suppliers as of 2010; later changes were not seen. Our own drawing.',
  states: {
    skin: {
      group: 'airframe',
      foot: 'own-parts',
      takeaway: 'The skin is Chinese',
      subtitle: 'The C919: parts made in China, suppliers as chosen in 2010',
    },
    engine: {
      group: 'engine',
      foot: 'engine-shares',
      takeaway: 'The engines are American and French',
      subtitle: 'The C919: engines and what houses them, as chosen in 2010; blue: American, grey: French',
    },
    nerves: {
      group: 'systems',
      foot: 'american-parts',
      takeaway: 'What makes it think and move is American',
      subtitle: 'The C919: systems by the foreign maker’s country, suppliers as chosen in 2010',
    },
    count: {
      group: 'all',
      foot: 'supplier-counts',
      takeaway: 'Fourteen of eighty-eight major suppliers are Chinese',
      subtitle: 'Major suppliers of the C919 by region, Bank of America’s count, May 2025',
      legend: 'Grey: Europe. Half blue, half grey: American and French.',
    },
    'switched-off': {
      group: 'all',
      engineOff: true,
      foot: 'dates',
      takeaway: 'In 2025 Washington held the engines back for five weeks',
      subtitle: 'The C919 without its engines; what happened to the foreign engine and to China’s own',
    },
  },
  size: (width) => (width === 'narrow' ? [340, 272] : [720, 500]),
  scene,
  describe,
  table,
});
