import { rollups } from 'd3-array';
import type { Size } from '../../scene/mark';
import { dotAt, placeByDate, type Dated } from './blocks';
import { FIELD_WORDS } from './fields';
import type { FinderEntry } from './finder-index';
import { blockOf, drawnDay } from './order';
import { DOTS, bandTop, columnLeft } from './place';

/** The middle of a dot of a block in the drawing by date, in view-box units. */
export function dotCentre(
  { column, band }: { column: number; band: number },
  i: number,
  size: Pick<Size, 'class'>,
): readonly [x: number, y: number] {
  const { pitch, dot } = DOTS[size.class];
  const [across, down] = dotAt(i);
  return [columnLeft(column + across, size) + dot / 2, bandTop(band, size) + down * pitch + dot / 2];
}

/** The middle of the dot of each entry in the drawing by date; entries of a block come in the order of its dots. */
export function dotsOf(
  entries: readonly FinderEntry[],
  size: Pick<Size, 'class'>,
): readonly (readonly [x: number, y: number])[] {
  const { columns, gap } = DOTS[size.class];
  const groups = rollups(
    entries.map((entry, at) => ({ entry, at })),
    (own) => own.map(({ at }) => at),
    ({ entry }) => blockOf(entry),
  );
  const members = new Map(groups);
  const rows = groups.map(([id, own]): Dated => {
    const first = entries[own[0] ?? 0];
    return {
      id,
      listed: drawnDay(first?.listed ?? ''),
      field_group: FIELD_WORDS[first?.field ?? 'other'].group,
      entries: own.length,
    };
  });
  const dots: (readonly [number, number])[] = [];
  for (const block of placeByDate(rows, columns, gap))
    for (const [i, at] of (members.get(block.row.id) ?? []).entries()) dots[at] = dotCentre(block, i, size);
  return dots;
}
