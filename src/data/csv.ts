import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from './problem';

/** One cell with the place it stands at. Lines and columns count from 1. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

/** A CSV file as text cells with places; nothing is interpreted yet. */
export interface CsvFile {
  header: Cell[];
  records: Cell[][];
  problems: Problem[];
}

interface RawRecord {
  record: string[];
  info: { lines: number };
  raw: string;
}

/**
 * Reads a CSV text into cells that know their line and column.
 * Ragged rows, stray quotes, control and invisible direction characters are reported, never mended.
 */
export function parseCsv(file: string, text: string): CsvFile {
  let raw: RawRecord[];
  try {
    raw = parse(text, {
      info: true,
      raw: true,
      relax_column_count: true,
      bom: false,
    }) as unknown as RawRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return {
      header: [],
      records: [],
      problems: [{ file, line, column: 1, message: `cannot be read as CSV: ${error.message}` }],
    };
  }
  const [header = [], ...records] = raw.map(placeCells);
  const problems: Problem[] = [...badCharacters(file, text)];
  if (header.length === 0)
    problems.push({ file, line: 1, column: 1, message: 'is empty: a header line is needed' });
  for (const cells of records) {
    const first = cells[0];
    if (first && cells.length !== header.length) {
      problems.push({
        file,
        line: first.line,
        column: 1,
        message: `has ${String(cells.length)} cells, but the header has ${String(header.length)}`,
      });
    }
  }
  return { header, records, problems };
}

/** Gives each cell of a record its line and column by walking the record's raw text. */
function placeCells({ record, info, raw }: RawRecord): Cell[] {
  const body = raw.replace(/\r?\n$/, '');
  const starts: { line: number; column: number }[] = [];
  // csv-parse counts the line a record ends on; a quoted cell may span several.
  let line = info.lines - (body.match(/\n/g)?.length ?? 0);
  let lineStart = 0;
  let quoted = false;
  starts.push({ line, column: 1 });
  for (let i = 0; i < body.length; i++) {
    const letter = body[i];
    if (letter === '"') quoted = !quoted;
    else if (letter === '\n') {
      line++;
      lineStart = i + 1;
    } else if (letter === ',' && !quoted) starts.push({ line, column: i + 2 - lineStart });
  }
  return record.map((text, i) => ({ text, ...(starts[i] ?? { line, column: 1 }) }));
}

// Invisible characters change what a reader or a program sees without changing how a cell looks in an editor.
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

function badCharacters(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, i) => {
    const at = line.search(INVISIBLE);
    if (at < 0) return [];
    const code = (line.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      { file, line: i + 1, column: at + 1, message: `has an invisible character U+${code}; remove it` },
    ];
  });
}
