import type { APIRoute } from 'astro';
import { kitOf } from '../../../reuse/kit';
import type { StateName } from '../../../figures';
import { fileRoutes } from '../../../reuse/names';

export const getStaticPaths = fileRoutes;

/** A state as a drawing that needs nothing beside it. */
export const GET: APIRoute<StateName> = ({ props, site }) =>
  new Response(kitOf(props, site).svg(), { headers: { 'Content-Type': 'image/svg+xml' } });
