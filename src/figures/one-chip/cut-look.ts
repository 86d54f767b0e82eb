import type { Verdict } from './cut';

/** The classes of a circle after a cut: black is lost, ringed is reached, the rest steps back. */
export function verdictClass({ status }: Pick<Verdict, 'status'>, isClass: boolean): string {
  if (status === 'lost') return isClass ? 'fill-muted stroke-ink' : 'fill-ink';
  if (status === 'reached') return 'fill-paper stroke-ink';
  return isClass || status === 'unknown' ? 'fill-paper stroke-muted' : 'fill-muted';
}

/** The classes of a station’s own circle: ringed where a cut has reached the station. */
export const stationClass = (status: Verdict['status'] | undefined): string =>
  status === 'reached' ? 'fill-raised stroke-ink ring' : 'fill-raised stroke-muted';
/** The class of the links that leave a station: black where a cut has reached it. */
export const linkClass = (status: Verdict['status'] | undefined): string =>
  status === 'reached' ? 'stroke-ink' : 'stroke-muted';
