import { Resvg } from '@resvg/resvg-js';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { ledger } from '../data/load';
import { drawnState, type DrawnState } from '../figures';
import { readXml, textsOf } from '../tests/reading/xml';
import { bibtexFile, citationText, cslFile } from './citation';
import { csvFile } from './csv-file';
import { embedSnippet, oembedFile } from './embed';
import { framedScene } from './frame';
import { jsonFile } from './json-file';
import { stateData } from './state-data';
import { svgFile } from './svg-file';

const site = new URL('https://choke-points.example');
const HOSTILE = [
  '"><script>alert(1)</script>',
  "]]></title></svg><img src=x onerror='a()'> &amp; &",
  '}, note = {\\input{/etc/passwd} % $ # _ ~ ^ {',
  '=HYPERLINK("https://example.org","x")',
  '\u0000\u0008\ufffe\ud800 beyond XML',
];
const DRAWN = new Set(['svg', 'title', 'desc', 'g', 'rect', 'circle', 'line', 'path', 'text']);
const FORMULAS = ['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1', 'a "b", c\nd', '−3%'];

/** A state whose every word, and every cell of whose table, is meant to do harm. */
function hostile(word: string): DrawnState {
  const drawn = drawnState('huawei', 'cliff');
  const cells = (i: number): string[] =>
    drawn.table.columns.map((_, j) => FORMULAS[(i * drawn.table.columns.length + j) % FORMULAS.length] ?? '');
  return {
    ...drawn,
    words: { takeaway: word, subtitle: word },
    description: { short: word, full: word },
    table: {
      ...drawn.table,
      caption: word,
      columns: drawn.table.columns.map((column) => ({ ...column, label: word })),
      rows: drawn.table.rows.map((row, i) => ({ ...row, cells: cells(i) })),
    },
  };
}

describe.each(HOSTILE)('a title such as %j', (word) => {
  const drawn = hostile(word);
  const data = stateData(drawn, ledger);
  // What no XML may hold is left out, and parsers trim.
  const speakable = word.replace(/[\u0000\u0008\ufffe\ud800]/g, '').trim();

  it('is words in the SVG', () => {
    const svg = svgFile(drawn, framedScene(drawn, data, word, site));
    expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
    const elements = readXml(svg);
    expect(textsOf(elements, 'title')).toEqual([speakable]);
    const names = new Set(elements.map(({ name }) => name));
    expect([...names].filter((name) => !DRAWN.has(name))).toEqual([]);
  });

  it('is a title in the embed and in oEmbed', () => {
    const snippet = embedSnippet(drawn, 600, site);
    const { html } = JSON.parse(
      oembedFile(drawn, { height: 600, picture: { width: 1, height: 1 }, site }),
    ) as { html: string };
    expect(html).toBe(snippet);
    const [frame, ...more] = parseFragment(snippet).childNodes;
    expect(more).toEqual([]);
    expect(frame).toMatchObject({ nodeName: 'iframe', childNodes: [] });
    const attrs = frame && 'attrs' in frame ? frame.attrs : [];
    expect(attrs.find(({ name }) => name === 'title')?.value.trim()).toBe(speakable);
    expect(attrs.map(({ name }) => name)).toEqual([
      'src',
      'title',
      'width',
      'height',
      'loading',
      'sandbox',
      'style',
    ]);
  });

  it('is one entry with one title in BibTeX, and a string in JSON', () => {
    const { entries, errors } = parseBibtex(bibtexFile(drawn, data, site));
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(Object.keys(entries[0]?.fields ?? {})).toEqual([
      'author',
      'title',
      'year',
      'month',
      'url',
      'note',
    ]);
    expect(cslFile(drawn, data, site)).toContain(JSON.stringify(word));
    expect((JSON.parse(jsonFile(drawn, data, site)) as { title: string }).title).toBe(word);
    expect(citationText(drawn, data, site)).toContain(word);
  });
});

it('no cell of a CSV runs as a formula, and none is lost', () => {
  const drawn = hostile('=cmd|"/c calc"!A1');
  const records = parseCsv(csvFile(drawn.table, stateData(drawn, ledger)), { bom: true });
  const cells = records.flat();
  expect(cells.filter((cell) => /^[=+@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  // A negative number is a number; a text that begins with a minus sign is not left as it is.
  expect(cells.filter((cell) => cell.startsWith('-') && Number.isNaN(Number(cell)))).toEqual([]);
  for (const formula of FORMULAS) expect(cells.map((cell) => cell.replace(/^'/, ''))).toContain(formula);
});
