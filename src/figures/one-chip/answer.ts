import { formatNumber, listWords } from '../../data/format';
import { cutLink, type Graph, type Verdict } from './cut';
import { isStation, STATION_NAMES, STATIONS } from './stations';

/** One input in an answer: its name, and why it stands there. */
export interface Reason {
  id: string;
  name: string;
  why: string;
}

/** What a cut does, in words. */
export interface Answer {
  title: string;
  summary: string;
  lost: readonly Reason[];
  reached: readonly Reason[];
}

const WITH_ARTICLE = new Set(['United States', 'Netherlands', 'United Kingdom']);
const named = (country: string): string => (WITH_ARTICLE.has(country) ? `the ${country}` : country);

/** What an input is called: the steps as in the figure, all else as in the dataset. */
const nameOf = (graph: Graph, id: string): string =>
  isStation(id) ? STATION_NAMES[id] : (graph.get(id)?.name ?? id);

/**
 * Says what a cut does and why: the inputs that lose most of their supply, largest loss first, with shares and years;
 * the steps and inputs that depend on them, per source.
 */
export function answerOf(graph: Graph, removed: readonly string[], verdicts = cut(graph, removed)): Answer {
  const of = (status: Verdict['status']): [string, Verdict][] =>
    [...verdicts].filter(([, verdict]) => verdict.status === status);
  const lost = of('lost').toSorted(([, a], [, b]) => (b.sharePct ?? 0) - (a.sharePct ?? 0));
  // Along the way, and then what stands beside it.
  const reached = of('reached').toSorted(([a], [b]) => placeOf(a) - placeOf(b));
  const stations = reached.filter(([id]) => isStation(id));
  const who = listWords(removed.map(named));
  return {
    title: titleOf(who, lost.length, stations),
    summary:
      removed.length === 0
        ? 'Nobody is taken away: choose a country.'
        : `Without ${who}, ${inputs(lost.length)} more than half of ${lost.length === 1 ? 'its' : 'their'} supply. ${
            stations.length === 0
              ? 'No step of the way depends on that, per source.'
              : `${listWords(stations.map(([id]) => nameOf(graph, id)))} ${stations.length === 1 ? 'depends' : 'depend'} on that, per source.`
          }`,
    lost: lost.map(([id]) => ({ id, name: nameOf(graph, id), why: whyLost(graph, id, removed) })),
    reached: reached.map(([id, { via }]) => ({
      id,
      name: nameOf(graph, id),
      why: `depends on ${listWords(via.map((other) => nameOf(graph, other).toLowerCase()))}`,
    })),
  };
}

const placeOf = (id: string): number => (isStation(id) ? STATIONS.indexOf(id) : STATIONS.length);

const cut = (graph: Graph, removed: readonly string[]): Map<string, Verdict> =>
  cutLink(graph, new Set(removed));

const inputs = (count: number): string =>
  count === 0 ? 'no input loses' : count === 1 ? '1 input loses' : `${formatNumber(count)} inputs lose`;

function titleOf(who: string, lost: number, stations: readonly [string, Verdict][]): string {
  if (who === '') return 'Nobody taken away: the way is whole';
  const what = `${stations.length === 0 && lost > 0 ? 'the way holds, though ' : ''}${inputs(lost)} most supply`;
  return `Without ${who}: ${what}`;
}

/** The shares that go, country by country, with their year; of a class without shares, those of its kinds. */
function whyLost(graph: Graph, id: string, removed: readonly string[]): string {
  const node = graph.get(id);
  const gone = (node?.shares ?? []).filter(({ country }) => removed.includes(country));
  if (!node || gone.length === 0) return 'most of its market, by its kinds';
  const shares = gone
    .toSorted((a, b) => b.sharePct - a.sharePct)
    .map(({ country, sharePct }) => `${country} ${formatNumber(sharePct)}%`);
  return `${listWords(shares)}, ${String(node.year)}`;
}
