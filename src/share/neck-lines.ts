import { round } from '../scene/mark';

/** The box of the motif as a small sign. */
export const NECK_BOX = { width: 48, height: 20 } as const;

/** The lines of the motif as a small sign, as path data: six that narrow to a neck and open again. */
export const neckLines: readonly string[] = [-3, -2, -1, 1, 2, 3].map((n) => {
  const apart = String(round(10 + n * 2.8));
  const close = String(round(10 + n * 0.8));
  return `M0 ${apart}C16 ${apart} 16 ${close} 24 ${close}S32 ${apart} 48 ${apart}`;
});
