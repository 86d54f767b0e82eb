import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { dotsOf } from './dots';
import { cleanQuery, createFinder, terms } from './finder';
import { readQuestion, writeQuestion } from './finder-address';
import { finderEntries, packIndex, unpackIndex } from './finder-index';
import { summary } from './finder-words';
import { HOSTILE } from '../../tests/reading/hostile-queries';
import { NAMED } from './order';

const entries = finderEntries(content.rows);
const packed = packIndex(entries);
const find = createFinder({ entries });
const names = (query: string, most = 12): string[] =>
  find({ query })
    .slice(0, most)
    .map((at) => entries[at]?.name ?? '');

describe('the finder', () => {
  it.each([
    ['smic', 'Semiconductor Manufacturing International Corporation (SMIC)'],
    ['SMIC', 'Semiconductor Manufacturing International Corporation (SMIC)'],
    ['中芯', 'Semiconductor Manufacturing International Corporation (SMIC)'],
    ['中芯国际', 'Semiconductor Manufacturing International Corporation (SMIC)'],
    ['zhongxin guoji', 'Semiconductor Manufacturing International Corporation (SMIC)'],
    ['yangtze', 'Yangtze Memory Technologies Co., Ltd.'],
    ['yangtse memory', 'Yangtze Memory Technologies Co., Ltd.'],
    ['长江存储', 'Yangtze Memory Technologies Co., Ltd.'],
    ['hikvison', 'Hangzhou Hikvision Digital Technology Co., Ltd.'],
    ['华为', 'Huawei Technologies Co., Ltd.'],
    ['hauwei', 'Huawei Technologies Co., Ltd.'],
    ['  Loongson\t', 'Loongson Technology'],
    ['ＳＭＩＣ', 'Semiconductor Manufacturing International Corporation (SMIC)'],
  ])('finds "%s"', (query, name) => {
    expect(names(query, 40)).toContain(name);
  });

  it.each(['smic', 'huawei', 'naura', 'cambricon', 'piotech'])(
    'has the firm itself first for "%s", before its units',
    (query) => {
      const first = find({ query })[0];
      expect(entries[first ?? -1]?.isMain).toBe(true);
      expect([entries[first ?? -1]?.name, entries[first ?? -1]?.alias].join(' ').toLowerCase()).toContain(
        query,
      );
    },
  );

  it('finds only what every word stands in', () => {
    for (const name of names('shenzhen huawei')) expect(name).toMatch(/shenzhen|huawei/i);
    expect(find({ query: 'huawei zzzzqqqq' })).toEqual([]);
  });

  it('names no private person and no address, and counts them under the filters', () => {
    const day = find({ query: '', rule: '89 FR 51652' });
    expect(day.some((at) => entries[at]?.kind === 'address')).toBe(true);
    for (const entry of entries) if (entry.kind !== 'organisation') expect(entry.name).toBeUndefined();
  });

  it('filters by field, year and rule, newest first', () => {
    expect(find({ query: '' })).toHaveLength(entries.length);
    const chips = find({ query: '', field: 'semiconductors', year: '2024' }).map((at) => entries[at]);
    expect(chips.length).toBeGreaterThan(100);
    for (const entry of chips)
      expect([entry?.field, entry?.listed.slice(0, 4)]).toEqual(['semiconductors', '2024']);
    const days = find({ query: '' }).map((at) => entries[at]?.listed ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
    expect(find({ query: '', rule: '88 FR 13675' })).toHaveLength(27);
  });
});

describe('hostile queries', () => {
  it('are sixty and more', () => {
    expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(60);
  });

  it.each(HOSTILE.map((query) => [query.slice(0, 24), query]))(
    '"%s" finds entries or none, quickly',
    (_, query) => {
      const start = performance.now();
      const found = find({ query });
      expect(performance.now() - start).toBeLessThan(500);
      for (const at of found) expect(entries[at]).toBeDefined();
      expect(new Set(found).size).toBe(found.length);
      expect(cleanQuery(query).length).toBeLessThanOrEqual(80);
      expect(cleanQuery(query)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      const address = writeQuestion('https://example.org/firms/?cut=x#every-listing-quiet', { query });
      expect(new URL(address).hash).toBe('#every-listing-quiet');
      expect(readQuestion(new URL(address).search, entries)?.query ?? '').toBe(cleanQuery(query));
    },
  );

  it('of marks alone find nothing', () => {
    for (const query of ['.*', '😀', '…', '(']) expect(find({ query }), query).toEqual([]);
  });
});

describe('the address', () => {
  it('keeps a question', () => {
    const asked = { query: 'smic', field: 'semiconductors', year: '2020', rule: '85 FR 83420' } as const;
    expect(readQuestion(new URL(writeQuestion('https://example.org/', asked)).search, entries)).toEqual(
      asked,
    );
  });

  it('is the same for the same question, whatever was asked before', () => {
    const first = writeQuestion('https://example.org/', { query: '', year: '2020' });
    expect(writeQuestion(first, { query: 'smic', year: '2020' })).toBe(
      writeQuestion('https://example.org/', { query: 'smic', year: '2020' }),
    );
  });

  it('is nothing where it asks nothing, and leaves aside what is not on offer', () => {
    expect(readQuestion('?cut=japan', entries)).toBeUndefined();
    expect(readQuestion('?field=magic&year=1776&rule=1-FR-1', entries)).toEqual({
      query: '',
      field: undefined,
      year: undefined,
      rule: undefined,
    });
  });
});

describe('the index', () => {
  it('reads back to the same entries', () => {
    // What is not known is left out or undefined: both mean the same.
    expect(unpackIndex(packed).entries).toEqual(entries);
  });

  it('knows the entries that the figure names', () => {
    expect(entries.filter(({ isMain }) => isMain)).toHaveLength(NAMED.length);
  });

  it('is at most 90 kB with brotli', () => {
    expect(brotliCompressSync(JSON.stringify(packed)).length).toBeLessThan(90_000);
  });

  it.each(['narrow', 'wide'] as const)('has a dot of its own for each entry in the %s drawing', (width) => {
    const dots = dotsOf(entries, { class: width });
    expect(dots).toHaveLength(entries.length);
    expect(new Set(dots.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`)).size).toBe(entries.length);
  });
});

describe('what is said of an answer', () => {
  const hits = (question: Parameters<typeof find>[0]) => summary(find(question), entries, question);

  it('counts', () => {
    expect(hits({ query: 'smee' })).toMatch(/^1 entry, marked/);
    expect(hits({ query: 'huawei' })).toMatch(/^\d\d entries, marked/);
  });

  it('counts those that are not named', () => {
    expect(hits({ query: '', rule: '89 FR 51652' })).toMatch(
      /among them .*\d+ bare address(?:es)?, not named here/,
    );
  });

  it('says what may be amiss when there is nothing', () => {
    expect(hits({ query: 'qqqqqq' })).toMatch(/^Nothing on the list goes by that name/);
    expect(hits({ query: 'smic', year: '1997' })).toMatch(/fewer filters/);
    expect(hits({ query: '', year: '1997', rule: '88 FR 13675' })).toMatch(/^No entry fits/);
  });
});

describe('terms', () => {
  it('are words without accents, and pairs of Chinese characters', () => {
    expect(terms('Zhōngxīn Guójì 中芯国际 N+2')).toEqual([
      'zhongxin',
      'guoji',
      '中芯',
      '芯国',
      '国际',
      'n',
      '2',
    ]);
    expect(terms('中')).toEqual(['中']);
  });
});
