/**
 * How often a costly fault is tried: as often as was promised when `npm run faults` asks for it, and in `npm test`, which
 * goes elsewhere each time by its seed, a part of it.
 */
export function amount(promised: number, part: number): number {
  return process.env['CHOKE_POINTS_FAULTS'] === 'full' ? promised : part;
}
