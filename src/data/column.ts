import { didYouMean } from './problem';

/** What a number counts or measures. `unitText` in format.ts turns it into words. */
export type Unit =
  | 'percent'
  | 'billion yuan'
  | 'billion dollars'
  | 'billion dollars, PPP'
  | 'uses'
  | 'uses per 10,000 characters'
  | 'characters'
  | 'entities'
  | 'entries'
  | 'licences'
  | 'million phones'
  | 'million wafers'
  | 'wafers a month'
  | 'layers'
  | 'reports'
  | 'suppliers'
  | 'nanometres'
  | 'gigabytes a second'
  | 'points'
  | 'year'
  | 'place';

/** A cell that could be read, or what is wrong with it; `hint` is a sentence that follows what was expected. */
type Reading<T> = { value: T } | { fault: string; hint?: string };

/** What kind of value a column holds, for whoever reads a table without this code. Bounds are inclusive. */
export type CellType =
  | { kind: 'text' | 'id' | 'ids' | 'claims' | 'date' | 'address' }
  | { kind: 'row'; table: string }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'number' | 'integer'; min: number; max?: number };

/** How one column of a table is read. `what` completes the sentence "expected …". */
export interface Column<T> {
  what: string;
  label: string;
  type: CellType;
  read: (text: string) => Reading<T>;
  optional: boolean;
  unit?: Unit;
}

/** The value type of a column. */
export type ValueOf<C> = C extends Column<infer T> ? T : never;

const column = <T>(
  label: string,
  what: string,
  type: CellType,
  read: Column<T>['read'],
  unit?: Unit,
): Column<T> => ({
  label,
  what,
  type,
  read,
  optional: false,
  ...(unit === undefined ? {} : { unit }),
});

/** Any text without a leading formula sign, so that a spreadsheet opens an exported table safely. */
export const text = (label: string): Column<string> =>
  column<string>(label, 'text', { kind: 'text' }, (value) =>
    /^[-=+@\t]/.test(value) ? { fault: 'starts like a spreadsheet formula' } : { value },
  );

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';

const readId = (value: string): Reading<string> =>
  new RegExp(`^${ID}$`).test(value) ? { value } : { fault: '' };

/** A row id: lower-case words, digits and hyphens. */
export const id = (): Column<string> =>
  column<string>('Row', 'an id of lower-case letters, digits and hyphens', { kind: 'id' }, readId);

/** The id of a row of another table; whether it is there is checked when all tables have been read. */
export const rowId = (label: string, table: string): Column<string> =>
  column<string>(label, `the id of a row of ${table}`, { kind: 'row', table }, readId);

/** Rows of whatever tables, as `table/row`, separated by single spaces; checked like a `rowId`. */
export const claimIds = (label: string): Column<readonly string[]> =>
  column<readonly string[]>(
    label,
    'one or more rows as table/row, separated by spaces',
    { kind: 'claims' },
    (value) => readList(value, new RegExp(`^${ID}/${ID}$`), 'row'),
  );

/** Names separated by single spaces, none of them twice. */
function readList(value: string, name: RegExp, what: string): Reading<readonly string[]> {
  const names = value.split(' ');
  if (!names.every((one) => name.test(one))) return { fault: '' };
  return new Set(names).size === names.length ? { value: names } : { fault: `names a ${what} twice` };
}

// More digits than this are not kept by a floating-point number.
const MOST_DIGITS = 15;

/**
 * A number written plainly: digits, an optional minus and decimal point; no thousands comma, no exponent,
 * no zeros in front, no minus zero.
 */
export const number = (
  label: string,
  unit: Unit,
  range: { min?: number; max?: number } = {},
): Column<number> => {
  const min = range.min ?? (unit === 'percent' ? -100 : 0);
  const max = range.max ?? (unit === 'percent' ? 100 : Number.MAX_SAFE_INTEGER);
  const bounds =
    range.max === undefined && unit !== 'percent'
      ? `of at least ${String(min)}`
      : `from ${String(min)} to ${String(max)}`;
  const what = `a plain number ${bounds} (${unit})`;
  return column<number>(
    label,
    what,
    { kind: 'number', min, ...(range.max === undefined && unit !== 'percent' ? {} : { max }) },
    (value) => {
      if (!/^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value))
        return { fault: 'is not a plain number' };
      if (value.replace(/\D/g, '').length > MOST_DIGITS)
        return { fault: `has more than ${String(MOST_DIGITS)} digits` };
      const parsed = Number(value);
      return parsed < min || parsed > max ? { fault: 'is out of range' } : { value: parsed };
    },
    unit,
  );
};

/** A part of a whole, in per cent: never below nothing or above all of it. A growth is a `number`, which may be negative. */
export const share = (label: string): Column<number> => number(label, 'percent', { min: 0, max: 100 });

/** A whole number. */
export const integer = (
  label: string,
  unit: Unit,
  range: { min?: number; max?: number } = {},
): Column<number> => {
  const base = number(label, unit, range);
  return {
    ...base,
    type: base.type.kind === 'number' ? { ...base.type, kind: 'integer' } : base.type,
    what: base.what.replace('a plain number', 'a whole number'),
    read: (value) => (/^-?\d+$/.test(value) ? base.read(value) : { fault: 'is not a whole number' }),
  };
};

/** A calendar year. */
export const year = (label: string): Column<number> => integer(label, 'year', { min: 1949, max: 2035 });

/** A date as exact as it is known: 2023, 2023-03 or 2023-03-05. Impossible days and far centuries are refused. */
export const date = (label: string): Column<string> =>
  column<string>(label, 'a date like 2023, 2023-03 or 2023-03-05', { kind: 'date' }, (value) =>
    isDate(value) ? { value } : { fault: 'is not a date' },
  );

/** One of a closed list. */
export const oneOf = <const T extends string>(label: string, ...choices: readonly T[]): Column<T> =>
  column<T>(label, `one of ${choices.join(', ')}`, { kind: 'choice', choices }, (value) => {
    const choice = choices.find((c) => c === value);
    return choice === undefined ? { fault: '', hint: didYouMean(value, choices) } : { value: choice };
  });

/** The countries and groups of countries that rows name, spelt as the pages print them. */
const COUNTRIES = [
  ...['Austria', 'Belarus', 'China', 'Europe', 'France', 'Germany', 'Hungary', 'Israel', 'Italy', 'Japan'],
  ...['Malaysia', 'Netherlands', 'Singapore', 'South Korea', 'Sweden', 'Switzerland', 'Taiwan'],
  ...['United Kingdom', 'United States', 'Various countries'],
] as const;

/** The name of a country; one that no row has named yet is added to the list first. */
export const country = (label: string): Column<string> => oneOf(label, ...COUNTRIES);

/** Source ids separated by single spaces; whether they exist is checked when tables are joined to sources. */
export const sourceIds = (): Column<readonly string[]> =>
  column<readonly string[]>(
    'Sources',
    'one or more source ids separated by spaces',
    { kind: 'ids' },
    (value) => readList(value, /^[a-z0-9-]+$/, 'source'),
  );

/** Lets a cell be blank; a blank reads as undefined. Blank is unknown, never zero. */
export const optional = <T>(inner: Column<T>): Column<T | undefined> => ({
  ...inner,
  optional: true,
  read: (value): Reading<T | undefined> => (value === '' ? { value: undefined } : inner.read(value)),
});

/** Whether a text is a real date of the 20th or 21st century, of year, month or day precision. */
export function isDate(value: string): boolean {
  const match = /^((?:19|20)\d{2})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, y = '', m = '01', d = '01'] = match;
  const parsed = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  return parsed.getUTCMonth() === Number(m) - 1 && parsed.getUTCDate() === Number(d);
}
