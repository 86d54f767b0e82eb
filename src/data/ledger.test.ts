import { describe, expect, it } from 'vitest';
import type { Unit } from './column';
import { parseContent } from './content';
import { columnsOf, csv, fileOf, goodRow, smallContent, source, tableIds } from './fixtures/small-content';
import { formatDate, formatValue } from './format';
import { buildLedger, readoutLine, type Ledger } from './ledger';
import { content, ledger } from './load';

const WORDLESS = /undefined|\bnull\b|NaN|\bInfinity\b(?! Wise)|Invalid Date|\[object/;

function ledgerOf(changes: Record<string, string>): Ledger {
  const { content, problems } = parseContent(smallContent(changes));
  expect(problems).toEqual([]);
  return buildLedger(content);
}

/** The readout line of a claim in a ledger, which must have the claim. */
function lineOf(of: Ledger, id: string): ReturnType<typeof readoutLine> {
  const claim = of.claims.get(id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return readoutLine(claim);
}

describe('a claim', () => {
  it('is called table/row, and every row is one', () => {
    const ids = tableIds.flatMap((id) => content.rows[id].map((row) => `${id}/${row.id}`));
    expect([...ledger.claims.keys()]).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [id, claim] of ledger.claims) expect(`${claim.table}/${String(claim.row['id'])}`).toBe(id);
  });

  it('has the sources that its row names, in their order', () => {
    for (const [id, { row, sources }] of ledger.claims) {
      expect(
        sources.map((s) => s.id),
        id,
      ).toEqual(row['sources']);
      expect(sources.length, id).toBeGreaterThan(0);
    }
  });
});

describe('a cell', () => {
  const small = ledgerOf({
    [fileOf('science-budget')]: csv({
      ...goodRow('science-budget'),
      central_science_cny_bn: '319.651',
      growth_pct: '-9.1',
      note: '',
    }),
  });
  const budget = (column: string): unknown => small.cell('science-budget/a-row', column);

  it('has its value, and its unit if it is a number', () => {
    expect(budget('central_science_cny_bn')).toEqual({ value: 319.651, unit: 'billion yuan' });
    expect(budget('growth_pct')).toEqual({ value: -9.1, unit: 'percent' });
    expect(budget('year')).toEqual({ value: 2003, unit: 'year' });
    expect(budget('kind')).toEqual({ value: 'budget' });
  });

  it.each(['note', 'sources', 'line', 'growth', 'constructor', '__proto__', 'toString', ''])(
    'called "%s" has none: it is blank, no value, or not there',
    (column) => {
      expect(budget(column)).toBeUndefined();
    },
  );

  it.each(['science-budget/b-row', 'science-budget', 'weather/a-row', 'constructor', '__proto__', ''])(
    'of "%s", which is no claim, has none',
    (claim) => {
      expect(small.cell(claim, 'year')).toBeUndefined();
    },
  );

  it('with a number can be put into words, in every row of every table', () => {
    const seen = new Set<Unit>();
    for (const { id, table, row } of ledger.claims.values()) {
      for (const [name, column] of Object.entries(columnsOf(table))) {
        const cell = ledger.cell(id, name);
        expect(cell?.value, `${id} ${name}`).toBe(Array.isArray(row[name]) ? undefined : row[name]);
        expect(typeof cell?.value === 'number', `${id} ${name}`).toBe(cell?.unit !== undefined);
        expect(cell?.unit, `${id} ${name}`).toBe(cell === undefined ? undefined : column.unit);
        if (typeof cell?.value !== 'number' || cell.unit === undefined) continue;
        seen.add(cell.unit);
        expect(formatValue(cell.value, cell.unit), `${id} ${name}`).toMatch(/^−?\$?\d[\d,.]*(%| [a-z].+)?$/);
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['percent', 'billion yuan', 'uses', 'year', 'entities']),
    );
  });
});

describe('the readout line', () => {
  it('says what, how much, when, as of when and who says so', () => {
    const of = ledgerOf({
      [fileOf('science-budget')]: csv({
        ...goodRow('science-budget'),
        year: '2023',
        central_science_cny_bn: '328.0',
        growth_pct: '2',
        as_of: '2023-03-05',
        confidence: 'high',
      }),
    });
    expect(lineOf(of, 'science-budget/a-row')).toEqual({
      label: 'Central science budget',
      value: '328 billion yuan, +2%',
      note: '2023 · as of 5 March 2023 · The press',
    });
  });

  it('says so when a claim is only reported, and names two publishers, each once', () => {
    const row = { ...goodRow('chip-inputs'), as_of: '2023-03', confidence: 'medium', sources: 'a b c d' };
    const sources = ['One', 'One', 'Two', 'Three'].map((publisher, i) => ({
      ...source,
      id: 'abcd'[i] ?? '',
      publisher,
    }));
    const of = ledgerOf({
      'content/sources.csv': csv(source, ...sources),
      [fileOf('chip-inputs')]: csv(row),
    });
    expect(lineOf(of, 'chip-inputs/a-row').note).toBe('2003 · reported; as of March 2023 · One; Two');
  });

  it('has words even where every cell that may be blank is blank', () => {
    for (const id of tableIds) {
      const blank = Object.entries(goodRow(id)).map(([name, cell]) => [
        name,
        columnsOf(id)[name]?.optional ? '' : cell,
      ]);
      const of = ledgerOf({ [fileOf(id)]: csv(Object.fromEntries(blank) as Record<string, string>) });
      for (const words of Object.values(lineOf(of, `${id}/a-row`))) {
        expect(words.trim(), id).not.toBe('');
        expect(words, id).not.toMatch(WORDLESS);
      }
    }
  });

  it('of every row has a label, a value, a date and a publisher', () => {
    for (const [id, claim] of ledger.claims) {
      const { label, value, note } = readoutLine(claim);
      expect(label.trim(), id).not.toBe('');
      expect(value.trim(), id).not.toBe('');
      expect(`${label} ${value} ${note}`, id).not.toMatch(WORDLESS);
      const [date, asOf, by] = note.split(' · ');
      expect(date, id).toMatch(/\b(19|20)\d\d$/);
      expect(asOf, id).toBe(
        `${claim.confidence === 'high' ? '' : 'reported; '}as of ${formatDate(claim.asOf)}`,
      );
      expect(by?.startsWith(claim.sources[0]?.publisher ?? 'nobody'), id).toBe(true);
    }
  });
});
