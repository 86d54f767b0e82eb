import type { APIRoute } from 'astro';
import { jsonOf } from '../../data/export';
import { content } from '../../data/load';
import { publishedTables, type PublishedTable } from '../../data/published';

export function getStaticPaths() {
  return publishedTables(content).map((table) => ({ params: { table: table.id }, props: { table } }));
}

/** A whole table with its dictionary, for programs. */
export const GET: APIRoute<{ table: PublishedTable }> = ({ props }) =>
  new Response(jsonOf(props.table), { headers: { 'Content-Type': 'application/json' } });
