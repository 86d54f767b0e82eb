import { classes } from '../../scene/mark';
import { countryOf } from '../countries';
import type { Callout } from './callouts';
import { cutLink, graphOf } from './cut';
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
