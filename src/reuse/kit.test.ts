import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Resvg } from '@resvg/resvg-js';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { content, ledger } from '../data/load';
import { allStates, drawnState } from '../figures';
import { checkScene } from '../scene/check';
import { claimsOf, flatten } from '../scene/mark';
import { embedHeight } from './embed';
import { framedScene } from './frame';
import { kitOf } from './kit';
import { creditsOf } from '../data/licence';
import { fileStem } from './names';
import { stateData } from './state-data';

const site = new URL('https://choke-points.example');
const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync('public/schemas/figure-state-1.json', 'utf8')) as object,
);

it('names every file apart, also across figures', () => {
  expect(new Set(allStates.map(fileStem)).size).toBe(allStates.length);
});

it('credits every release of a dataset whose licence asks for it', () => {
  const asking = [...content.sources.values()].filter(({ title }) => title.includes('CC BY'));
  expect(asking.length).toBeGreaterThan(0);
  for (const source of asking) expect(creditsOf([source]), source.id).toHaveLength(1);
});

// What must be true of every state of every figure; a new one is tested by being in the registry.
describe.each(allStates)('$figure, $state', ({ figure, state }) => {
  const drawn = drawnState(figure, state);
  const data = stateData(drawn, ledger);
  const kit = kitOf({ figure, state }, site);
  const framed = framedScene(drawn, data, kit.sources, site);

  it('is framed without a fault, with every mark and claim of the drawing', () => {
    expect(checkScene(framed, 'wide')).toEqual([]);
    const inside = framed.marks.find(({ key }) => key === 'frame-figure')?.children ?? [];
    expect(inside).toEqual(drawn.scene('wide').marks);
    expect(claimsOf(framed)).toEqual(claimsOf(drawn.scene('wide')));
  });

  it('is a sound SVG without class or style, whose marks are those of the frame', () => {
    const svg = kit.svg();
    expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
    expect(svg.match(/ (?:class|style)=|<style|var\(|light-dark|NaN|undefined/g)).toBeNull();
    const keys = [...svg.matchAll(/ data-key="([^"]+)"/g)].map(([, key]) => key);
    expect(keys).toEqual(flatten(framed.marks).map(({ key }) => key.replaceAll('&', '&amp;')));
    expect(svg).toContain('CC BY-NC 4.0');
    const credit = framed.marks.filter(({ key }) => key.startsWith('frame-credit')).map(({ text }) => text);
    for (const { text } of data.credits) expect(credit.join(' ')).toContain(text);
  });

  it('is a CSV that reads back to the table, with units, dates, licence and credit in every row', () => {
    const [header = [], ...records] = parseCsv(kit.csv(), { bom: true });
    expect(new Set(header).size, header.join()).toBe(header.length);
    const { columns, rows } = drawn.table;
    expect(header.slice(0, columns.length + 1).map((name) => name.replace(/ \(2\)$/, ''))).toEqual([
      'claim',
      ...columns.map(({ label }) => label),
    ]);
    const plain = (cell = ''): string => cell.replace(/^'(?=[=+@-])/, '');
    expect(records.map((record) => record.slice(0, columns.length + 1).map(plain))).toEqual(
      rows.map(({ claim, cells }) => [claim, ...cells]),
    );
    records.forEach((record, i) => {
      const at = (name: string): string => record[header.indexOf(name)] ?? '';
      for (const { label, unit, value } of data.rows[i]?.quantities ?? [])
        expect(Number(at(`${label} (${unit})`))).toBe(value);
      expect(at('as_of')).toMatch(/^\d{4}/);
      expect(at('licence')).toBe('CC BY-NC 4.0');
      const reworked = ledger.claims
        .get(record[0] ?? '')
        ?.sources.some(({ title }) => title.includes('CC BY'));
      expect(at('credit').includes('Emerging Technology Observatory')).toBe(reworked);
    });
  });

  it('is JSON after its schema, with the same rows', () => {
    const file = JSON.parse(kit.json()) as { rows: { claim: string; cells: string[]; sources: string[] }[] };
    expect(validate(file) || validate.errors).toBe(true);
    expect(file.rows.map(({ claim, cells }) => ({ claim, cells }))).toEqual(drawn.table.rows);
  });

  it('is cited alike for BibTeX, for Zotero and in words', () => {
    const { entries, errors } = parseBibtex(kit.bibtex());
    expect(errors).toEqual([]);
    const fields = entries[0]?.fields;
    const [item] = JSON.parse(kit.csl()) as [{ id: string; title: string; URL: string; type: string }];
    expect(entries.map(({ key, type }) => ({ key, type }))).toEqual([{ key: item.id, type: 'misc' }]);
    expect(item).toMatchObject({ type: 'figure', title: drawn.words.takeaway, URL: fields?.url });
    expect(fields?.title).toBe(item.title);
    expect(kit.citation()).toContain(item.URL);
    expect(kit.citation()).toContain(item.title);
  });

  it('fits a frame that is no higher than a phone’s screen and a half', () => {
    expect(embedHeight(drawn, kit.sources)).toBeGreaterThan(300);
    expect(embedHeight(drawn, kit.sources)).toBeLessThan(1270);
  });
});
