import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { readCut, slugOf, writeCut } from './address';
import { answerOf } from './answer';
import { countriesOf, graphOf } from './cut';
import { explorerData } from './explorer-data';

const graph = graphOf(content.rows);
const countries = countriesOf(graph);

describe('an answer in words', () => {
  it('says who is gone, what is lost with shares and years, and what depends on it', () => {
    const { title, summary, lost, reached } = answerOf(graph, ['Netherlands']);
    expect(title).toBe('Without the Netherlands: 6 inputs lose most supply');
    expect(summary).toBe(
      'Without the Netherlands, 6 inputs lose more than half of their supply. Printing, Etching, Doping, Polishing, Packaging, Testing and Chip depend on that, per source.',
    );
    expect(lost[0]).toEqual({ id: 'n20', name: 'EUV lithography tools', why: 'Netherlands 100%, 2025' });
    expect(reached[0]).toEqual({ id: 'n25', name: 'Printing', why: 'depends on lithography tools' });
  });

  it('says that the way holds where nothing depends on what is lost', () => {
    const { title, summary } = answerOf(graph, ['Austria']);
    expect(title).toBe('Without Austria: the way holds, though 1 input loses most supply');
    expect(summary).toContain(
      '1 input loses more than half of its supply. No step of the way depends on that',
    );
  });

  it('adds up the shares of several countries', () => {
    const { lost } = answerOf(graph, ['Japan', 'Netherlands']);
    expect(lost.find(({ id }) => id === 'n106')?.why).toMatch(/^Japan 56\.9% and Netherlands [\d.]+%, 2025$/);
  });

  it('has words for nobody', () => {
    expect(answerOf(graph, []).title).toBe('Nobody taken away: the way is whole');
    expect(answerOf(graph, []).summary).toBe('Nobody is taken away: choose a country.');
  });

  it('gives a reason for each thing, whatever is cut', () => {
    for (const country of countries) {
      const { lost, reached } = answerOf(graph, [country]);
      for (const { id, why } of [...lost, ...reached])
        expect(why.length, `${country}, ${id}`).toBeGreaterThan(8);
    }
  });
});

describe('a cut in the address', () => {
  it('comes back as it was written, beside whatever else is there', () => {
    for (const removed of [[], ['Netherlands'], ['United States', 'South Korea']]) {
      const address = writeCut('https://example.org/choke-points/?a=b&cut=japan#one-chip-cut', removed);
      expect(new URL(address).searchParams.get('a')).toBe('b');
      expect(new URL(address).hash).toBe('#one-chip-cut');
      expect(readCut(new URL(address).search, countries)?.toSorted()).toEqual(removed.toSorted());
    }
    expect(writeCut('https://example.org/', ['Japan', 'Netherlands'])).toBe(
      'https://example.org/?cut=japan,netherlands',
    );
  });

  it('is read without trust', () => {
    expect(readCut('', countries)).toBeUndefined();
    expect(readCut('?cut=', countries)).toEqual([]);
    for (const word of [
      'atlantis',
      '<script>',
      'constructor',
      '__proto__',
      ' ',
      '%00',
      '.*',
      'x'.repeat(10_000),
    ])
      expect(readCut(`?cut=${encodeURIComponent(word)}`, countries), word.slice(0, 20)).toBeUndefined();
    expect(readCut('?cut=japan,atlantis,JAPAN&cut=china', countries)).toEqual(['Japan']);
  });

  it('has one word a country', () => {
    expect(new Set(countries.map(slugOf)).size).toBe(countries.length);
    for (const country of countries) expect(slugOf(country)).toMatch(/^[a-z-]+$/);
  });
});

describe('what the browser is sent', () => {
  it('leads to the same answers as the tables', () => {
    const sent = JSON.parse(JSON.stringify(explorerData(content.rows, ['Netherlands']))) as ReturnType<
      typeof explorerData
    >;
    for (const country of countries)
      expect(answerOf(graphOf(sent.rows), [country])).toEqual(answerOf(graph, [country]));
  });
});
