import { describe, expect, it } from 'vitest';
import {
  claimIds,
  date,
  id,
  integer,
  number,
  oneOf,
  optional,
  rowId,
  sourceIds,
  text,
  year,
  type Column,
} from './column';
import { csv, said } from './fixtures/small-content';
import { parseRows } from './table';

/** What one cell is read as, or what is said of it. */
function reading(column: Column<unknown>, cell: string): { value: unknown } | { said: string } {
  const { rows, problems } = parseRows({ cell: column }, 'f.csv', csv({ cell }));
  if (problems.length > 0) return { said: said(problems) };
  expect(rows).toHaveLength(1);
  return { value: rows[0]?.cell };
}

const kinds = {
  percent: number('Share', 'percent'),
  sum: number('Sum', 'billion yuan'),
  some: number('Some', 'uses', { min: 1, max: 9 }),
  count: integer('Count', 'entities'),
  year: year('Year'),
  date: date('Date'),
  text: text('Text'),
  id: id(),
  choice: oneOf('Kind', 'primary', 'news', 'data'),
  sources: sourceIds(),
  firm: rowId('Firm', 'firms'),
  claims: claimIds('Claims'),
} satisfies Record<string, Column<unknown>>;
type Kind = keyof typeof kinds;

it.each<[Kind, string, unknown]>([
  ['percent', '-100', -100],
  ['percent', '100', 100],
  ['percent', '0.05', 0.05],
  ['percent', '60.0', 60],
  ['sum', '0', 0],
  ['sum', '319.651', 319.651],
  ['sum', '123456789012345', 123456789012345],
  ['some', '1', 1],
  ['some', '9', 9],
  ['count', '37', 37],
  ['year', '1949', 1949],
  ['year', '2035', 2035],
  ['date', '2023', '2023'],
  ['date', '2023-03', '2023-03'],
  ['date', '2024-02-29', '2024-02-29'],
  ['text', '自立自强', '自立自强'],
  ['text', '2 = 1+1', '2 = 1+1'],
  ['id', '2023-03-05-the-pledge', '2023-03-05-the-pledge'],
  ['choice', 'news', 'news'],
  ['sources', 'one', ['one']],
  ['sources', 'one two-3', ['one', 'two-3']],
  ['firm', 'huawei', 'huawei'],
  ['claims', 'firms/huawei state-funds/big-fund-i', ['firms/huawei', 'state-funds/big-fund-i']],
])('%s takes "%s"', (kind, cell, value) => {
  expect(reading(kinds[kind], cell)).toEqual({ value });
});

it.each<[Kind, string, string]>([
  ['percent', '100.1', '"100.1" is out of range; expected a plain number from -100 to 100 (percent)'],
  ['percent', '15%', '"15%" is not a plain number; expected a plain number from -100 to 100 (percent)'],
  ['sum', '-1', '"-1" is out of range; expected a plain number of at least 0 (billion yuan)'],
  ['sum', '.5', '".5" is not a plain number; expected a plain number of at least 0 (billion yuan)'],
  ['sum', '007', '"007" is not a plain number; expected a plain number of at least 0 (billion yuan)'],
  [
    'sum',
    '0.1234567890123456',
    '"0.1234567890123456" has more than 15 digits; expected a plain number of at least 0 (billion yuan)',
  ],
  ['some', '0', '"0" is out of range; expected a plain number from 1 to 9 (uses)'],
  ['some', '9.1', '"9.1" is out of range; expected a plain number from 1 to 9 (uses)'],
  ['count', '1.0', '"1.0" is not a whole number; expected a whole number of at least 0 (entities)'],
  ['year', '1948', '"1948" is out of range; expected a whole number from 1949 to 2035 (year)'],
  ['year', '2036', '"2036" is out of range; expected a whole number from 1949 to 2035 (year)'],
  ['date', '2023-3-5', '"2023-3-5" is not a date; expected a date like 2023, 2023-03 or 2023-03-05'],
  ['date', '5 March 2023', '"5 March 2023" is not a date; expected a date like 2023, 2023-03 or 2023-03-05'],
  ['text', '=1+1', '"=1+1" starts like a spreadsheet formula; expected text'],
  ['text', ' edge', '" edge" has a space at its edge; expected text'],
  ['text', 'x'.repeat(2001), 'is 2001 characters long; 2,000 is the most'],
  ['text', '', 'is empty; expected text'],
  ['id', 'The_Row', '"The_Row"; expected an id of lower-case letters, digits and hyphens'],
  ['id', 'a--b', '"a--b"; expected an id of lower-case letters, digits and hyphens'],
  ['choice', 'primray', '"primray"; expected one of primary, news, data. Did you mean "primary"?'],
  ['choice', 'opinion', '"opinion"; expected one of primary, news, data'],
  ['sources', 'one  two', '"one  two"; expected one or more source ids separated by spaces'],
  ['firm', 'Huawei', '"Huawei"; expected the id of a row of firms'],
  ['firm', 'firms/huawei', '"firms/huawei"; expected the id of a row of firms'],
  ['claims', 'huawei', '"huawei"; expected one or more rows as table/row, separated by spaces'],
  ['claims', 'a/b,a/c', '"a/b,a/c"; expected one or more rows as table/row, separated by spaces'],
  ['claims', 'a/b/c', '"a/b/c"; expected one or more rows as table/row, separated by spaces'],
  [
    'claims',
    'a/b a/b',
    '"a/b a/b" names a row twice; expected one or more rows as table/row, separated by spaces',
  ],
  ['sources', 'one,two', '"one,two"; expected one or more source ids separated by spaces'],
  ['sources', 'a b a', '"a b a" names a source twice; expected one or more source ids separated by spaces'],
])('%s refuses "%s", says where, what stands there and what would fit', (kind, cell, message) => {
  // Only a run of spaces is shortened when it is shown.
  const expected = message.replace('"one  two"', '"one two"');
  expect(reading(kinds[kind], cell)).toEqual({ said: `f.csv:2:1  cell: ${expected}` });
});

describe('hostile cells', () => {
  const hostile = [
    '1e999',
    'NaN',
    'Infinity',
    '-Infinity',
    '-0',
    '0x10',
    '1_000',
    '1,000',
    '１２',
    '２０２３',
    '٢٠٢٣',
    '2023-02-29',
    '2023-02-30',
    '2023-13-01',
    '2023-00-10',
    '0000',
    '0000-01-01',
    '0203-03-05',
    '9999',
    '+2023-01-01',
    '2023-03-05T00:00',
    ' 2023 ',
    '2023\u00A0',
    '2023\n',
    '20\u200B23',
    '\u202E3202',
    '\u200F2023',
    '2023\u0000',
    '__proto__',
    'constructor',
    'toString',
    '<script>alert(1)</script>',
    '=1+1',
    '@SUM(1)',
    '+1',
    '9'.repeat(400),
    '${1}',
    '',
    'x'.repeat(100_000),
  ];

  const words = ['1e999', 'NaN', 'Infinity', '0x10', '1_000', '1,000', '٢٠٢٣', '2023-02-29'].concat(
    [
      '2023-02-30',
      '2023-13-01',
      '2023-00-10',
      '0000',
      '0000-01-01',
      '0203-03-05',
      '9999',
      '2023-03-05T00:00',
    ],
    ['__proto__', 'constructor', 'toString', '<script>alert(1)</script>', '9'.repeat(400), '${1}'],
  );
  const named = words.filter((word) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word));

  // A text may say anything that a spreadsheet does not run; ids are words of letters and digits, whatever they mean.
  it.each<[Kind, readonly string[]]>([
    ['percent', []],
    ['sum', ['9999']],
    ['some', []],
    ['count', ['9999']],
    ['year', []],
    ['date', []],
    ['text', words],
    ['id', named],
    ['choice', []],
    ['sources', [...named, '-0']],
  ])('%s takes only those that are what they seem', (kind, taken) => {
    const kept = hostile.filter((cell) => 'value' in reading(kinds[kind], cell));
    expect(kept.toSorted()).toEqual([...taken].toSorted());
  });

  it('are said on one short line each, with nothing in it that cannot be seen', () => {
    for (const column of Object.values(kinds)) {
      for (const cell of hostile) {
        const result = reading(column, cell);
        if (!('said' in result)) continue;
        for (const invisible of ['\0', '\u200B', '\u200F', '\u202E'])
          expect(result.said).not.toContain(invisible);
        for (const line of result.said.split('\n')) {
          expect(line).toMatch(/^f\.csv:[23]:\d+ {2}/);
          expect(line.length).toBeLessThan(200);
        }
      }
    }
  });
});

describe('a column that may be blank', () => {
  it('reads a blank as unknown, never as zero or an empty text', () => {
    expect(reading(optional(kinds.sum), '')).toEqual({ value: undefined });
    expect(reading(optional(kinds.text), '')).toEqual({ value: undefined });
    expect(reading(optional(kinds.sum), '0')).toEqual({ value: 0 });
  });

  it('refuses what the column refuses, a space too', () => {
    expect(reading(optional(kinds.sum), ' ')).toHaveProperty('said');
    expect(reading(optional(kinds.sum), '-')).toHaveProperty('said');
    expect(reading(optional(kinds.choice), 'dato')).toEqual({
      said: 'f.csv:2:1  cell: "dato"; expected one of primary, news, data. Did you mean "data"?',
    });
  });
});
