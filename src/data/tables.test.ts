import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  csv,
  fileOf,
  GOOD_CLAIM,
  goodRow,
  saidOf,
  smallContent,
  tableIds,
  type Cells,
} from './fixtures/small-content';
import { tables, type TableId } from './tables';

/** What is said when a table holds these rows and all else is well. */
const faults = (id: TableId, ...rows: Cells[]): string =>
  saidOf(smallContent({ [fileOf(id)]: csv(...rows) }));

/** Where a cell of the only row stands in what `csv` writes: each cell before it has two quotation marks and a comma. */
function place(id: TableId, row: Cells, name: string, line = 2): string {
  const before = Object.keys(row).slice(0, Object.keys(row).indexOf(name));
  const column = before.reduce((sum, key) => sum + (row[key] ?? '').length + 3, 1);
  return `${fileOf(id)}:${String(line)}:${String(column)}`;
}

const without = (row: Cells, name: string): Cells =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== name));

it('nothing is wrong with the content that the tests change', () => {
  expect(saidOf(smallContent())).toBe('');
});

describe.each(tableIds)('%s', (id) => {
  const row = goodRow(id);
  const columns = columnsOf(id);
  const names = Object.keys(columns);

  it('is called what its file is called, and has a title', () => {
    expect(tables[id].id).toBe(id);
    expect(tables[id].title).not.toBe('');
  });

  it('has the unit of a number in the name of its column', () => {
    const suffixes = { percent: /_pct(_|$)/, 'billion yuan': /_cny_bn$/, 'billion dollars': /_usd_bn$/ };
    for (const [name, { unit }] of Object.entries(columns)) {
      for (const [money, suffix] of Object.entries(suffixes))
        expect(suffix.test(name), name).toBe(unit === money || unit === `${money}, PPP`);
      expect(name.includes('_ppp_'), name).toBe(unit === 'billion dollars, PPP');
    }
  });

  it('refuses a column that it does not know', () => {
    expect(faults(id, { ...row, confidance: 'high' })).toBe(
      `${place(id, Object.fromEntries([...names, 'confidance'].map((n) => [n, n])), 'confidance', 1)}  unknown column "confidance". Did you mean "confidence"? Columns: ${names.join(', ')}`,
    );
  });

  it.each(names)('cannot do without the column %s', (name) => {
    // No other file is blamed, although a correction names a row of this one.
    const others = faults(id, without(row, name))
      .split('\n')
      .filter((line) => !line.startsWith('content/corrections'));
    expect(others).toEqual([`${fileOf(id)}:1:1  the column "${name}" is missing`]);
  });

  it.each(names)('takes a blank cell of %s only where a blank has a meaning', (name) => {
    const column = columns[name];
    const said = faults(id, { ...row, [name]: '' }).split('\n')[0];
    expect(said).toBe(
      column?.optional ? '' : `${place(id, row, name)}  ${name}: is empty; expected ${String(column?.what)}`,
    );
  });

  it('refuses a second row of the same id', () => {
    expect(faults(id, row, row)).toBe(`${place(id, row, 'id', 3)}  id "a-row" is already used on line 2`);
  });

  it('refuses a source that nobody has described, and says which is near', () => {
    const dangling = { ...row, sources: 'gazete gazette nowhere' };
    const at = place(id, dangling, 'sources');
    expect(faults(id, dangling)).toBe(
      `${at}  sources: unknown source "gazete". Did you mean "gazette"? Add it to content/sources.csv
${at}  sources: unknown source "nowhere". Add it to content/sources.csv`,
    );
  });

  const references = Object.entries(columns).filter(
    ([, { type }]) => type.kind === 'row' || type.kind === 'claims',
  );
  it.each(references)('refuses a row in %s that there is not, and says which is near', (name, { type }) => {
    const claims = type.kind === 'claims';
    const target = type.kind === 'row' ? type.table : 'science-budget';
    expect(tableIds).toContain(target);
    const dangling = { ...row, [name]: claims ? `${GOOD_CLAIM} ${target}/a-raw` : 'a-raw' };
    expect(faults(id, dangling)).toBe(
      claims
        ? `${place(id, dangling, name)}  ${name}: unknown row "${target}/a-raw". Did you mean "${GOOD_CLAIM}"? Write table/row`
        : `${place(id, dangling, name)}  ${name}: unknown row "a-raw" of ${target}. Did you mean "a-row"? Rows: ${fileOf(target as TableId)}`,
    );
    expect(faults(id, { ...row, [name]: 'Not an id' })).toContain(`${name}: "Not an id"; expected `);
  });

  it('refuses a date that is none, and one after its sources were checked', () => {
    const bad = { ...row, as_of: '2023-02-30' };
    expect(faults(id, bad)).toBe(
      `${place(id, bad, 'as_of')}  as_of: "2023-02-30" is not a date; expected a date like 2023, 2023-03 or 2023-03-05`,
    );
    const late = { ...row, as_of: '2026-11-24' };
    expect(faults(id, late)).toBe(
      `${place(id, late, 'as_of')}  as_of: 2026-11-24 is later than the last check of its sources (2026-11-23)`,
    );
    expect(faults(id, { ...row, as_of: '2026-11-23' })).toBe('');
  });

  it('names all that is wrong at once, from left to right', () => {
    const bad = { ...row, id: 'Row', sources: 'nowhere', as_of: '2026-11-24', confidence: 'low' };
    expect(
      faults(id, bad)
        .split('\n')
        .filter((line) => line.startsWith(fileOf(id))),
    ).toEqual([
      `${place(id, bad, 'id')}  id: "Row"; expected an id of lower-case letters, digits and hyphens`,
      `${place(id, bad, 'sources')}  sources: unknown source "nowhere". Add it to content/sources.csv`,
      // Whether it is too late cannot be said while its source is unknown.
      `${place(id, bad, 'confidence')}  confidence: "low"; expected one of high, medium`,
    ]);
  });
});
