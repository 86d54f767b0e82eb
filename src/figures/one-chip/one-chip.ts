import { formatNumber, formatValue } from '../../data/format';
import { label } from '../../scene/label';
import { round, type Mark, type Size } from '../../scene/mark';
import { defineFigure, type Description, type FigureTable } from '../figure';
import { calloutMarks } from './callouts';
import { cutLink, graphOf, type Verdict } from './cut';
import { placeStations, type PlacedStation } from './layout';
import { isOfTheWay, linkPath, supplyMark } from './links';
import { linkClass, stationClass, verdictClass } from './cut-look';
import { broughtOut, circleClass, type View } from './look';
import { numberOf, panelMarks, tallyOf } from './panel';
import { explorerData } from './explorer-data';
import { isStepOfMaking } from './stations';
import { stationLinks, stationsOf, type ChipRows, type Input } from './tree';

/** The way from sand to phone with all that goes into it, in one state. */
function scene(rows: ChipRows, view: View, size: Size): { marks: Mark[] } {
  const stations = stationsOf(rows);
  const placed = placeStations(stations, size);
  const links = stationLinks(rows, stations);
  const out = new Set(broughtOut(rows, view).map(({ id }) => id));
  const verdicts = verdictsOf(rows, view);
  return {
    marks: [
      ...linkMarks(placed, links, size, verdicts),
      ...placed.flatMap((station) => stationMarks(station, out, verdicts, size)),
      ...calloutMarks(view.callouts, placed, size),
      ...panelMarks(rows, view, drawnInputs(rows).length, size),
    ],
  };
}

type Verdicts = ReadonlyMap<string, Verdict> | undefined;

const verdictsOf = (rows: ChipRows, view: View): Verdicts =>
  view.show === 'cut' ? cutLink(graphOf(rows), new Set(view.removed)) : undefined;

function linkMarks(
  placed: readonly PlacedStation[],
  links: ReturnType<typeof stationLinks>,
  size: Size,
  verdicts: Verdicts,
): Mark[] {
  const at = new Map(placed.map((station) => [station.id, station]));
  const drawn = links.flatMap(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a && b ? [{ from, to, path: linkPath(a, b, size) }] : [];
  });
  const status = (id: string): Verdict['status'] | undefined => verdicts?.get(id)?.status;
  return [
    ...(['n117', 'n118'] as const).map((store) =>
      supplyMark(
        `links-${store}`,
        drawn.filter(({ from }) => from === store).map(({ path }) => path),
        linkClass(status(store)),
      ),
    ),
    ...wayMarks(drawn.filter(isOfTheWay), verdicts),
  ];
}

/** The way itself: one line, but after a cut one for each link, to show where it breaks. */
function wayMarks(links: readonly { from: string; to: string; path: string }[], verdicts: Verdicts): Mark[] {
  const mark = (key: string, d: string, look: string): Mark => ({
    key,
    tag: 'path',
    attrs: { d, fill: 'none', class: look, 'stroke-width': 2.5 },
  });
  return verdicts
    ? links.map(({ from, to, path }) =>
        mark(`link-${from}-${to}`, path, linkClass(verdicts.get(from)?.status)),
      )
    : [mark('way', links.map(({ path }) => path).join(''), linkClass(undefined))];
}

function stationMarks(
  { id, bubbles, name }: PlacedStation,
  out: ReadonlySet<string>,
  verdicts: Verdicts,
  size: Size,
): Mark[] {
  return [
    ...bubbles.map(({ input, x, y, r, depth, isClass }): Mark => {
      const verdict = verdicts?.get(input.id);
      const isStation = depth === 0;
      const look = isStation
        ? stationClass(verdict?.status)
        : verdict
          ? verdictClass(verdict, isClass)
          : circleClass(input, isClass, out.has(input.id));
      return {
        key: input.id,
        tag: 'circle',
        attrs: { cx: round(x), cy: round(y), r: round(r), class: look },
        ...(isStation ? {} : { claim: `chip-inputs/${input.id}` }),
      };
    }),
    label(`${id}-name`, name.text, {
      x: name.x,
      y: name.y,
      anchor: 'middle',
      size: size.class === 'narrow' ? 13 : 15,
      // Who counts the names in bold counts to eight, as the title does.
      face: isStepOfMaking(id) ? 'sans-600' : 'sans-400',
      class: isStepOfMaking(id) ? 'halo' : 'fill-quiet halo',
    }),
  ];
}

/** The inputs that are drawn, station by station. */
const drawnInputs = (rows: ChipRows): Input[] =>
  stationsOf(rows).flatMap(({ tree }) =>
    tree.descendants().flatMap(({ data, depth }) => (depth > 0 ? data : [])),
  );

const shareText = (input: Input): string =>
  input.leader === undefined || input.leader_share_pct === undefined
    ? ''
    : `${input.leader} ${formatValue(input.leader_share_pct, 'percent', 0)}`;

/** The dataset's abbreviations, written out for who hears them. */
const ABBREVIATIONS = [
  ['Misc. ', 'Miscellaneous '],
  ['(adv. pkg.)', '(advanced packaging)'],
  ['Auto ', 'Automatic '],
] as const;
const spoken = (name: string): string =>
  ABBREVIATIONS.reduce((text, [abbreviated, whole]) => text.replace(abbreviated, whole), name);

function describe(rows: ChipRows, view: View): Description {
  const drawn = drawnInputs(rows);
  const out = broughtOut(rows, view);
  const tally = tallyOf(rows, view).map(([country, inputs]) => `${country} ${String(inputs)}`);
  const named = out.map((input) => `${spoken(input.name)} (${shareText(input)})`).join('; ');
  return {
    short: `A chain of steps from design to chip, each a circle with what goes into it: ${String(drawn.length)} inputs.`,
    full: [
      view.show === 'steps'
        ? 'The steps are design, coating, printing, etching, doping, polishing, packaging and testing; materials and control feed the five in the middle. Kinds stand inside their class; larger circles are larger markets.'
        : '',
      // What a state counts comes before the list of it; of countries, the list is the count.
      view.show === 'steps' || view.show === 'leaders'
        ? ''
        : `${formatNumber(numberOf(rows, view, drawn.length))} ${view.note}.`,
      tally.length > 1 && view.show !== 'cut'
        ? `Inputs by the country that leads them: ${tally.join(', ')}.`
        : '',
      out.length > 0 && out.length <= 20 ? `They are: ${named}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

function table(rows: ChipRows, view: View): FigureTable {
  const verdicts = verdictsOf(rows, view);
  const out = new Set(broughtOut(rows, view).map(({ id }) => id));
  const SAYS = {
    lost: 'loses most of its supply',
    reached: 'depends on it',
    stands: '',
    unknown: 'no shares known',
  };
  const verdictOf = ({ id }: Input): string =>
    verdicts ? SAYS[verdicts.get(id)?.status ?? 'stands'] : out.has(id) ? 'yes' : '';
  return {
    caption: 'Inputs of chipmaking, who leads their sales, and how concentrated these are',
    columns: [
      { label: 'Input' },
      { label: 'Market', numeric: true },
      { label: 'Leader’s share' },
      { label: 'Five allies', numeric: true },
      { label: 'China', numeric: true },
      { label: 'Concentration', numeric: true },
      { label: 'Year' },
      { label: verdicts ? 'After the cut' : 'Brought out' },
    ],
    rows: drawnInputs(rows).map((input) => ({
      claim: `chip-inputs/${input.id}`,
      cells: [
        input.name,
        input.market_usd_bn === undefined ? '' : formatValue(input.market_usd_bn, 'billion dollars'),
        shareText(input),
        input.allies_share_pct === undefined ? '' : formatValue(input.allies_share_pct, 'percent'),
        input.china_share_pct === undefined ? '' : formatValue(input.china_share_pct, 'percent'),
        input.concentration_hhi === undefined ? '' : formatValue(input.concentration_hhi, 'points'),
        input.year === undefined ? '' : String(input.year),
        verdictOf(input),
      ],
    })),
  };
}

/**
 * The way from sand to phone, what goes into it, who leads, and what a cut would reach.
 * Source: Emerging Technology Observatory, Advanced Semiconductor Supply Chain Dataset, August 2026.
 */
export default defineFigure<
  View,
  'chip-inputs' | 'chip-links' | 'chip-shares',
  'path' | 'many-hands' | 'one-country' | 'allies' | 'china' | 'cut'
>({
  id: 'one-chip',
  name: 'One chip',
  tables: ['chip-inputs', 'chip-links', 'chip-shares'],
  legend: 'Hollow: no shares published.',
  note: 'Machines as of 2025 (one 2021, one 2022), chip design 2022, software and materials 2019. CC BY-NC 4.0, reworked.',
  states: {
    path: {
      show: 'steps',
      callouts: [],
      note: 'inputs; larger circles are larger markets',
      takeaway: 'A chip takes eight steps and more than a hundred inputs',
      subtitle: 'What goes into a chip: machines, materials, software; circles by size of market',
    },
    'many-hands': {
      show: 'leaders',
      callouts: [
        {
          input: 'n84',
          text: 'Software for design',
          narrow: { x: 70, y: 18, width: 66 },
          wide: { x: 134, y: 14, width: 70 },
        },
      ],
      note: 'countries, each with how many of 91 inputs it leads',
      takeaway: 'Nine countries lead somewhere, and none leads everywhere',
      subtitle: 'Leading country of each input by share of sales, by headquarters, 2019 to 2025',
    },
    'one-country': {
      show: 'one-country',
      callouts: [{ input: 'n32', text: 'Coat and develop', narrow: { x: 5, y: 189, width: 130 } }],
      note: 'of 91 inputs are at 5,000 or more',
      takeaway: 'More than half of the inputs come mainly from one country',
      subtitle: 'Inputs with a concentration of 5,000 or more of 10,000 (squared shares of countries)',
    },
    allies: {
      show: 'not-allied',
      callouts: [
        {
          input: 'n74',
          text: 'Wire bonders',
          narrow: { x: 163, y: 294, width: 180 },
          wide: { x: 545, y: 340, width: 104 },
        },
      ],
      note: 'of 91 inputs, led by these countries, are left',
      takeaway: 'Take out what five allies hold, and little is left',
      subtitle: 'Inputs of which the US, Japan, the Netherlands, Taiwan and South Korea hold 50% or less',
    },
    china: {
      show: 'led-by-china',
      callouts: [
        {
          input: 'n138',
          text: 'Film machines for LEDs',
          narrow: { x: 5, y: 189, width: 130 },
          wide: { x: 316, y: 160, width: 104 },
        },
        {
          input: 'n54',
          text: 'Other etching',
          narrow: { x: 84, y: 30, width: 72 },
          wide: { x: 4, y: 328, width: 120 },
        },
        { input: 'n82', text: 'Simple testers', narrow: { x: 128, y: 294, width: 200 } },
      ],
      note: 'of 91 inputs are led by Chinese firms',
      takeaway: 'China leads in three inputs, all of them small',
      subtitle: 'Inputs led by Chinese firms, by share of sales, 2021 and 2025',
    },
    cut: {
      show: 'cut',
      removed: ['Netherlands'],
      callouts: [
        {
          input: 'n20',
          text: 'EUV machines',
          narrow: { x: 5, y: 189, width: 120 },
          // From the left: to its right stands another that is lost, and a leader over that would seem to end there.
          wide: { x: 4, y: 174, width: 120 },
        },
      ],
      note: 'of 91 inputs, one of them a group, lose over half of their supply: solid. Ringed: what depends on them',
      takeaway: 'Without the Netherlands, the way breaks at the printing',
      subtitle: 'What depends on Dutch firms, per source, by share of sales, 2019 to 2025',
    },
  },
  explorer: { state: 'cut', data: (rows) => explorerData(rows, ['Netherlands']) },
  size: (width) => (width === 'narrow' ? [340, 299] : [720, 520]),
  scene,
  describe,
  table,
});
