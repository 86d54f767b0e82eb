import { classes } from '../../scene/mark';
import { countryOf } from '../figure';
import type { Callout } from './callouts';
import { cutLink, graphOf, type Verdict } from './cut';
import type { ChipRows, Input } from './tree';

/** What a state brings out: nothing yet, the leaders, a part of the inputs, or what a cut does. */
export type View = { note: string; callouts: readonly Callout[] } & (
  | { show: 'steps' | 'leaders' | 'one-country' | 'not-allied' | 'led-by-china' }
  | { show: 'cut'; removed: readonly string[] }
);

/** At this concentration one country has half of the sales or more, or two share them all. */
export const CONCENTRATED_HHI = 5_000;
const MAJORITY_PCT = 50;

const BRINGS_OUT: Readonly<Record<Exclude<View['show'], 'cut'>, (input: Input) => boolean>> = {
  steps: () => false,
  leaders: ({ leader }) => leader !== undefined,
  'one-country': ({ concentration_hhi }) => (concentration_hhi ?? 0) >= CONCENTRATED_HHI,
  'not-allied': ({ leader, allies_share_pct }) =>
    leader !== undefined && (allies_share_pct ?? 0) <= MAJORITY_PCT,
  'led-by-china': ({ leader }) => leader === 'China',
};

/** The inputs that a view brings out, each led by a country. Of a cut: those that lose most of their supply. */
export function broughtOut(rows: ChipRows, view: View): Input[] {
  const ids = view.show === 'cut' ? lostIds(rows, view.removed) : undefined;
  return rows['chip-inputs'].filter((input) =>
    view.show === 'cut' ? ids?.has(input.id) : input.leader !== undefined && BRINGS_OUT[view.show](input),
  );
}

function lostIds(rows: ChipRows, removed: readonly string[]): Set<string> {
  const verdicts = cutLink(graphOf(rows), new Set(removed));
  return new Set([...verdicts].filter(([, { status }]) => status === 'lost').map(([id]) => id));
}

/** The classes of a circle in the colours of its leader, or muted. */
export function circleClass(input: Input, isClass: boolean, isOut: boolean): string {
  const country = isOut && input.leader !== undefined ? countryOf(input.leader) : 'muted';
  if (isClass) return classes('fill-paper', `stroke-${country}`);
  return input.leader === undefined ? 'fill-paper stroke-muted' : `fill-${country}`;
}

/** The classes of a circle after a cut: black is lost, ringed is reached, the rest steps back. */
export function verdictClass({ status }: Pick<Verdict, 'status'>, isClass: boolean): string {
  if (status === 'lost') return isClass ? 'fill-muted stroke-ink' : 'fill-ink';
  if (status === 'reached') return 'fill-paper stroke-ink';
  return isClass || status === 'unjudged' ? 'fill-paper stroke-muted' : 'fill-muted';
}

/** The classes of a station’s own circle and of the links that leave it: told apart only by a cut. */
export const stationClass = (status: Verdict['status'] | undefined): string =>
  status === 'reached' ? 'fill-raised stroke-ink ring' : 'fill-raised stroke-muted';
export const linkClass = (status: Verdict['status'] | undefined): string =>
  status === 'reached' ? 'stroke-ink' : 'stroke-muted';
