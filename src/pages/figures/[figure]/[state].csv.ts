import type { APIRoute } from 'astro';
import { stringify } from 'csv-stringify/sync';
import { ledger } from '../../../data/load';
import { drawnState, figures } from '../../../figures';

export function getStaticPaths() {
  return [...figures].flatMap(([figure, { states }]) =>
    Object.keys(states).map((state) => ({ params: { figure, state } })),
  );
}

/** The table of a state with claim, date and sources of each row. */
export const GET: APIRoute = ({ params }) => {
  const { table } = drawnState(String(params['figure']), String(params['state']));
  const header = ['claim', ...table.columns.map(({ label }) => label), 'as_of', 'confidence', 'sources'];
  const rows = table.rows.map(({ claim, cells }) => {
    const { asOf = '', confidence = '', sources = [] } = ledger.claims.get(claim) ?? {};
    return [
      claim,
      ...cells,
      asOf,
      confidence,
      sources.map((source) => source.url ?? source.cite_as ?? source.id).join('; '),
    ];
  });
  return new Response(stringify([header, ...rows], { escape_formulas: true }), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
