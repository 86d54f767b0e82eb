import { CsvError, parse } from 'csv-parse/sync';
import { characterProblems, NEW_LINE, placeOf } from './characters';
import { shown, type Problem } from './problem';

/** One cell with the place it stands at. Lines and columns count from 1. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

/** A CSV file as text cells with places; nothing is interpreted yet. */
interface CsvFile {
  header: Cell[];
  records: Cell[][];
  problems: Problem[];
}

interface RawRecord {
  record: string[];
  raw: string;
}

/**
 * Reads a CSV text into cells that know their line and column.
 * Ragged rows, blank lines, stray quotes and invisible characters are reported, never mended.
 */
export function parseCsv(file: string, text: string): CsvFile {
  const problems: Problem[] = characterProblems(file, text);
  let raw: RawRecord[];
  try {
    raw = parse(text, {
      raw: true,
      relax_column_count: true,
      bom: false,
      // Left to itself, the parser takes the first line break for the only kind, and stumbles over any other.
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as RawRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { offset, message } = wrongQuote(text) ?? { offset: 0, message: shown(error.message) };
    problems.push({ file, ...placeOf(text, offset), message: `cannot be read as CSV: ${message}` });
    return { header: [], records: [], problems };
  }
  let line = 1;
  const lines = raw.map((record) => {
    const cells = placeCells(record, line);
    line += record.raw.split(NEW_LINE).length - 1;
    return cells;
  });
  const isBlank = (cells: Cell[]): boolean => cells.length === 1 && cells[0]?.text === '';
  const header = lines.find((cells) => !isBlank(cells)) ?? [];
  if (header.length === 0)
    return {
      header,
      records: [],
      problems: [...problems, { file, line: 1, column: 1, message: 'is empty: a header line is needed' }],
    };
  const records: Cell[][] = [];
  for (const cells of lines.filter((cells) => cells !== header)) {
    const at = { file, line: cells[0]?.line ?? 1, column: 1 };
    // Where there is but one column, a blank line is an empty cell.
    if (isBlank(cells) && (header.length > 1 || at.line < (header[0]?.line ?? 1))) {
      problems.push({ ...at, message: 'is a blank line; remove it' });
      continue;
    }
    if (cells.length !== header.length) {
      const count = cells.length === 1 ? '1 cell' : `${String(cells.length)} cells`;
      problems.push({ ...at, message: `has ${count}, but the header has ${String(header.length)}` });
    }
    records.push(cells);
  }
  return { header, records, problems };
}

/** Gives each cell of a record its line and column by walking the record's raw text. */
function placeCells({ record, raw }: RawRecord, firstLine: number): Cell[] {
  const starts = [{ line: firstLine, column: 1 }];
  let line = firstLine;
  let lineStart = 0;
  let quoted = false;
  for (let i = 0; i < raw.length; i++) {
    const letter = raw[i];
    if (letter === '"') quoted = !quoted;
    else if (letter === '\n' || (letter === '\r' && raw[i + 1] !== '\n')) {
      line++;
      lineStart = i + 1;
    } else if (letter === ',' && !quoted) starts.push({ line, column: i + 2 - lineStart });
  }
  return record.map((text, i) => ({ text, ...(starts[i] ?? { line, column: 1 }) }));
}

/** The first quotation mark that breaks the rules of CSV; the parser names only the line on which it gave up. */
function wrongQuote(text: string): { offset: number; message: string } | undefined {
  const endsCell = (i: number): boolean => [undefined, ',', '\n', '\r'].includes(text[i]);
  let opened: number | undefined;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '"') continue;
    if (opened === undefined) {
      if (!endsCell(i - 1))
        return { offset: i, message: 'a quotation mark in a cell without quotation marks around it' };
      opened = i;
    } else if (text[i + 1] === '"') i++;
    else if (!endsCell(i + 1))
      return { offset: i, message: 'a quotation mark inside a quoted cell; write it twice' };
    else opened = undefined;
  }
  return opened === undefined
    ? undefined
    : { offset: opened, message: 'the quotation mark that opens here is never closed' };
}
