/**
 * How often a costly fault is tried: as often as was promised when `npm run faults` asks for it, and a part of it in
 * `npm test`.
 */
export function amount(promised: number, part: number): number {
  return process.env['CHOKE_POINTS_FAULTS'] === 'full' ? promised : part;
}
