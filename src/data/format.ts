import { format } from 'd3-format';
import type { Unit } from './column';

// Readers of a British text: thin grouping by commas, a true minus sign.
const grouped = (digits: number): ((value: number) => string) => {
  const write = format(`,.${String(digits)}f`);
  return (value) => write(value).replace('-', '−');
};

/**
 * A number with as many decimals as asked, or as many as it came with (at most two). Throws a `RangeError` on what is no
 * number, so that no reader is told of a "NaN".
 */
export function formatNumber(value: number, digits?: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} cannot be written as a number`);
  const own = String(value).split('.')[1]?.length ?? 0;
  return grouped(digits ?? Math.min(own, 2))(value);
}

/** What is counted, of one and of more. What is counted by the million is many. */
const COUNTED = {
  uses: ['use', 'uses'],
  characters: ['character', 'characters'],
  entities: ['entity', 'entities'],
  entries: ['entry', 'entries'],
  licences: ['licence', 'licences'],
  layers: ['layer', 'layers'],
  reports: ['report', 'reports'],
  suppliers: ['supplier', 'suppliers'],
  points: ['point', 'points'],
  'million phones': ['million phones', 'million phones'],
  'million wafers': ['million wafers', 'million wafers'],
  'wafers a month': ['wafer a month', 'wafers a month'],
  'gigabytes a second': ['gigabyte a second', 'gigabytes a second'],
} as const;

/**
 * A value with its unit, as it stands in a sentence: `12.9 billion yuan`, `$525.7 billion`, `15.4%`, `2 uses`.
 * Years and places are written without grouping or unit.
 */
export function formatValue(value: number, unit: Unit, digits?: number): string {
  const text = formatNumber(value, digits);
  switch (unit) {
    case 'year':
    case 'place':
      return String(value);
    case 'percent':
      return `${text}%`;
    case 'billion dollars':
    case 'billion dollars, PPP':
      return text.startsWith('−') ? `−$${text.slice(1)} billion` : `$${text} billion`;
    case 'billion yuan':
      return `${text} billion yuan`;
    case 'uses per 10,000 characters':
      return `${text} per 10,000 characters`;
    case 'nanometres':
      return `${text} nm`;
    default:
      return `${text} ${COUNTED[unit][text === '1' ? 0 : 1]}`;
  }
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2023-03-05` as `5 March 2023`, `2023-03` as `March 2023`, `2023` as `2023`. */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A small whole number as a word (`two`), larger ones in digits. */
export function numberWord(value: number): string {
  return WORDS[value] ?? formatNumber(value);
}

// Making one takes longer than many uses of it.
const LISTS = new Intl.ListFormat('en-GB');

/** A list as a sentence has it: `one`, `one and two`, `one, two and three`. */
export const listWords = (items: readonly string[]): string => LISTS.format(items);
