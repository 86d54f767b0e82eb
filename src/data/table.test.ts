import { describe, expect, it } from 'vitest';
import { id, number, oneOf, optional, text } from './column';
import { said } from './fixtures/small-content';
import { parseRows } from './table';

const columns = {
  id: id(),
  share_pct: number('Share', 'percent'),
  kind: oneOf('Kind', 'design', 'fabrication'),
  note: optional(text('Note')),
};
const read = (content: string) => parseRows(columns, 'f.csv', content);
const faults = (content: string): string => said(read(content).problems);

it('reads rows by the names of the columns, in any order, with their lines', () => {
  expect(read('note,kind,share_pct,id\n"two\nlines",design,5,a\n,fabrication,-1.50,b\n')).toMatchObject({
    problems: [],
    rows: [
      { id: 'a', share_pct: 5, kind: 'design', note: 'two\nlines', line: 2 },
      { id: 'b', share_pct: -1.5, kind: 'fabrication', note: undefined, line: 4 },
    ],
  });
});

describe('the header', () => {
  it('may hold only known columns, each once, and needs all of them', () => {
    expect(faults('id,share_pc,kind,kind,\na,1,design,design,x\n')).toBe(
      `f.csv:1:4  unknown column "share_pc". Did you mean "share_pct"? Columns: id, share_pct, kind, note
f.csv:1:18  the column "kind" stands twice
f.csv:1:23  unknown column "". Columns: id, share_pct, kind, note
f.csv:1:1  the column "share_pct" is missing
f.csv:1:1  the column "note" is missing`,
    );
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('knows no column "%s"', (name) => {
    expect(faults(`id,share_pct,kind,note,${name}\na,1,design,,x\n`)).toBe(
      `f.csv:1:24  unknown column "${name}". Columns: id, share_pct, kind, note`,
    );
  });

  it('is needed, and its lack is one problem', () => {
    expect(faults('')).toBe('f.csv:1:1  is empty: a header line is needed');
    expect(faults('id,"share_pct\n')).toMatch(/^f\.csv:1:4 .*never closed$/);
  });

  it('lets no row through when it is wrong', () => {
    expect(read('id,share_pct,kind\na,1,design\n').rows).toEqual([]);
    expect(read('id,share_pct,kind,note,note\na,1,design,x,y\n').rows).toEqual([]);
  });
});

describe('problems', () => {
  const content = `id,share_pct,kind,note
A,200,desing,=1
a,1,design,
"a",x,design,"two
lines",5
b,1
c,1,design,fine
`;

  it('are all named at once, each at its cell', () => {
    expect(faults(content)).toBe(
      `f.csv:4:1  has 5 cells, but the header has 4
f.csv:6:1  has 2 cells, but the header has 4
f.csv:2:1  id: "A"; expected an id of lower-case letters, digits and hyphens
f.csv:2:3  share_pct: "200" is out of range; expected a plain number from -100 to 100 (percent)
f.csv:2:7  kind: "desing"; expected one of design, fabrication. Did you mean "design"?
f.csv:2:14  note: "=1" starts like a spreadsheet formula; expected text
f.csv:4:5  share_pct: "x" is not a plain number; expected a plain number from -100 to 100 (percent)
f.csv:4:1  id "a" is already used on line 3`,
    );
  });

  it('keep their row out, and no other', () => {
    expect(read(content).rows.map((row) => row.id)).toEqual(['a', 'c']);
  });

  it('leave what could be read, and where it stands, for further checks', () => {
    const { drafts } = read(content);
    expect(drafts.map(({ values }) => values)).toMatchObject([
      { line: 2 },
      { line: 3, id: 'a', share_pct: 1, kind: 'design' },
      { line: 4, id: 'a', kind: 'design', note: 'two\nlines' },
      { line: 6, id: 'b', share_pct: 1 },
      { line: 7, id: 'c' },
    ]);
    expect(drafts[0]?.values).not.toHaveProperty('share_pct');
    expect(drafts[2]?.at('note')).toEqual({ file: 'f.csv', line: 4, column: 14 });
    expect(drafts[3]?.at('note')).toEqual({ file: 'f.csv', line: 6, column: 1 });
  });

  it('of two ids that cannot be read do not include that they are the same', () => {
    expect(faults('id,share_pct,kind,note\nA,1,design,\nB,1,design,\n').split('\n')).toHaveLength(2);
  });

  it('of an id used three times name the first line each time', () => {
    expect(faults('id,share_pct,kind,note\na,1,design,\na,1,design,\na,1,design,\n')).toBe(
      'f.csv:3:1  id "a" is already used on line 2\nf.csv:4:1  id "a" is already used on line 2',
    );
  });
});
