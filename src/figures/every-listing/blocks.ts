import { ascending, group, sum } from 'd3-array';
import type { Row } from '../../data/tables';
import { partOfYear, startOf } from '../time';

/** Dots are packed in columns of this height, so that a band of the year is never taller. */
export const COLUMN = 5;

/** A row of `listing-groups`. */
export type Listing = Row<'listing-groups'>;

/** What is needed of a row to place it. */
export type Dated = Pick<Listing, 'id' | 'listed' | 'field_group' | 'entries'>;

/** A block of dots that travels as one: where its first dot stands, in dots from the left and top of the drawing. */
export interface Block<R extends Dated = Listing> {
  row: R;
  column: number;
  band: number;
}

/** The first year with a band of its own; before it the list hides what was removed since. */
const FIRST_YEAR = 2019;
const LAST_YEAR = 2026;

/** The bands from above to below: all years before 2019 as one, then one a year, 2026 without a dot. */
export const BANDS: readonly string[] = [
  `before ${String(FIRST_YEAR)}`,
  ...Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => String(FIRST_YEAR + i)),
];

/** The groups of fields from above to below, in the words of the figure. */
export const FIELDS = [
  { id: 'chips', name: 'Chips and their tools' },
  { id: 'telecoms', name: 'Telecoms, surveillance' },
  { id: 'craft', name: 'Aircraft, ships, freight' },
  { id: 'computing', name: 'Computing, AI, quantum' },
  { id: 'science', name: 'Biotech, nuclear, universities' },
  { id: 'other', name: 'Other: traders, people, addresses' },
] as const satisfies readonly { id: Listing['field_group']; name: string }[];

/** How many columns a block takes. */
export const columnsOf = (row: Dated): number => Math.ceil(row.entries / COLUMN);

/** The band of a day. */
export const bandOf = (listed: string): number => Math.max(0, Number(listed.slice(0, 4)) - FIRST_YEAR + 1);

const fieldRank = (row: Dated): number => FIELDS.findIndex(({ id }) => id === row.field_group);

/**
 * The blocks by date: each band is a year from left to right, each day’s blocks stand side by side at their date or, where
 * the day before still needs the room, just after it. `columns` is the width of a band, in dots; `gap` stands between days.
 */
export function placeByDate<R extends Dated>(rows: readonly R[], columns: number, gap: number): Block<R>[] {
  return [...group(rows, ({ listed }) => bandOf(listed))].flatMap(([band, own]) => {
    const days = [...group(own, ({ listed }) => listed)]
      .map(([listed, blocks]) => ({ listed, blocks, width: sum(blocks, columnsOf) }))
      .toSorted((a, b) => ascending(a.listed, b.listed));
    // Years before the first band of their own have no dates: their blocks, one a field, stand side by side.
    const wished = days.map(({ listed }) => (band === 0 ? 0 : partOfYear(startOf(listed)) * columns));
    const starts = inOrder(
      wished,
      days.map(({ width }) => width),
      columns,
      gap,
    );
    return days.flatMap(({ blocks }, i) => inRow(blocks, band, starts[i] ?? 0));
  });
}

/** Sets spans at their wished starts, each after the one before, and moves them back where the row would overflow. */
function inOrder(
  wished: readonly number[],
  widths: readonly number[],
  columns: number,
  gap: number,
): number[] {
  const starts: number[] = [];
  let free = 0;
  for (const [i, wish] of wished.entries()) {
    const start = Math.max(free, wish);
    starts.push(start);
    free = start + (widths[i] ?? 0) + gap;
  }
  let end = columns;
  for (let i = starts.length - 1; i >= 0; i--) {
    const start = Math.min(starts[i] ?? 0, end - (widths[i] ?? 0));
    starts[i] = start;
    end = start - gap;
  }
  return starts;
}

function inRow<R extends Dated>(blocks: readonly R[], band: number, start: number): Block<R>[] {
  let column = start;
  return blocks
    .toSorted((a, b) => ascending(fieldRank(a), fieldRank(b)))
    .map((row) => {
      const block = { row, column, band };
      column += columnsOf(row);
      return block;
    });
}

/** Blocks by field: every field begins a band, and takes another where its blocks need more than `columns`. */
export function placeByField(
  rows: readonly Listing[],
  columns: number,
): { blocks: Block[]; bands: readonly number[] } {
  const blocks: Block[] = [];
  const bands: number[] = [];
  let band = 0;
  for (const { id } of FIELDS) {
    bands.push(band);
    let column = 0;
    const own = rows.filter(({ field_group }) => field_group === id);
    for (const row of own.toSorted((a, b) => ascending(a.listed, b.listed))) {
      if (column + columnsOf(row) > columns) {
        band += 1;
        column = 0;
      }
      blocks.push({ row, column, band });
      column += columnsOf(row);
    }
    band += 1;
  }
  return { blocks, bands };
}

/** The dots of a block, in steps of a column and a row from its corner above; they stack up, then go across. */
export const dotAt = (i: number): readonly [column: number, row: number] => [
  Math.floor(i / COLUMN),
  COLUMN - 1 - (i % COLUMN),
];
