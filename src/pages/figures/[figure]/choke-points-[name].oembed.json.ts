import type { APIRoute } from 'astro';
import { kitOf } from '../../../reuse/kit';
import type { StateName } from '../../../figures';
import { fileRoutes } from '../../../reuse/names';

export const getStaticPaths = fileRoutes;

/** What an oEmbed service would answer for a state. */
export const GET: APIRoute<StateName> = ({ props, site }) =>
  new Response(kitOf(props, site).oembed(), { headers: { 'Content-Type': 'application/json' } });
