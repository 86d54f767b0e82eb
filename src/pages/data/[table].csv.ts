import type { APIRoute } from 'astro';
import { csvOf } from '../../data/export';
import { content } from '../../data/load';
import { publishedTables, type PublishedTable } from '../../data/published';

export function getStaticPaths() {
  return publishedTables(content).map((table) => ({ params: { table: table.id }, props: { table } }));
}

/** A whole table, for spreadsheets. */
export const GET: APIRoute<{ table: PublishedTable }> = ({ props }) =>
  new Response(csvOf(props.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
