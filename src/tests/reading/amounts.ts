/**
 * How often a costly fault is tried, or on what: as often and on all that was promised when `npm run faults` asks for
 * it, and a part of it in `npm test`.
 */
export function amount<Amount>(promised: Amount, part: Amount): Amount {
  return process.env['CHOKE_POINTS_FAULTS'] === 'full' ? promised : part;
}
