import type { APIRoute } from 'astro';
import { kitOf } from '../../../reuse/kit';
import type { StateName } from '../../../figures';
import { fileRoutes } from '../../../reuse/names';

export const getStaticPaths = fileRoutes;

/** The same rows for a program, with the words of the figure; the schema is in public/schemas. */
export const GET: APIRoute<StateName> = ({ props, site }) =>
  new Response(kitOf(props, site).json(), { headers: { 'Content-Type': 'application/json' } });
