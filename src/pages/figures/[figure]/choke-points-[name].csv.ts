import type { APIRoute } from 'astro';
import { kitOf } from '../../../reuse/kit';
import type { StateName } from '../../../figures';
import { fileRoutes } from '../../../reuse/names';

export const getStaticPaths = fileRoutes;

/** The rows of a state with their numbers, units, dates, sources and licence. */
export const GET: APIRoute<StateName> = ({ props, site }) =>
  new Response(kitOf(props, site).csv(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
