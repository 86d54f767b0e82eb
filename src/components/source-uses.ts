import { content, ledger } from '../data/load';
import { tables } from '../data/tables';
import { drawnState, figures } from '../figures';
import { originalReferences } from '../original/references';
import { claimsOf } from '../scene/mark';
import { chapters, stepName } from '../story/chapters';

/** A place that uses a source: a step or passage of a chapter, a figure, a glossary term, a table. */
interface SourceUse {
  label: string;
  href: string;
}

/** Where each source of the site is used; tables come last. */
export function sourceUses(): ReadonlyMap<string, readonly SourceUse[]> {
  const uses = new Map<string, Map<string, SourceUse>>();
  const add = (source: string, use: SourceUse): void => {
    const places = uses.get(source) ?? new Map<string, SourceUse>();
    uses.set(source, places.set(use.href, use));
  };
  for (const chapter of chapters) {
    for (const use of chapter.uses) {
      if (use.kind === 'term') continue;
      const sources =
        use.kind === 'cite' ? use.sources : (ledger.claims.get(use.claim)?.sources.map(({ id }) => id) ?? []);
      const href = use.step === undefined ? chapter.path : `${chapter.path}#${use.step}`;
      const label = use.step === undefined ? chapter.frontmatter.title : stepName(use.step);
      for (const source of sources) add(source, { label, href });
    }
  }
  for (const [id, figure] of figures) {
    for (const state of Object.keys(figure.states)) {
      for (const claim of claimsOf(drawnState(id, state).scene('narrow'))) {
        for (const source of ledger.claims.get(claim)?.sources ?? []) {
          add(source.id, { label: `Figure: ${figure.name}`, href: `/figures/${id}/` });
        }
      }
    }
  }
  for (const { sources } of content.rows['chip-inputs']) {
    for (const source of sources) add(source, { label: 'Landing page', href: '/' });
  }
  for (const { source } of originalReferences(content).sources)
    add(source.id, { label: 'The parallel original', href: '/original/' });
  for (const term of content.terms.values()) {
    for (const source of term.sources)
      add(source, { label: `Glossary: ${term.english}`, href: `/glossary/#${term.id}` });
  }
  for (const { table, sources } of ledger.claims.values()) {
    for (const { id } of sources)
      add(id, { label: `Table: ${tables[table].title}`, href: `/data/#${table}` });
  }
  return new Map([...uses].map(([source, places]) => [source, [...places.values()]]));
}
