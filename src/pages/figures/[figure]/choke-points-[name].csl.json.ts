import type { APIRoute } from 'astro';
import { kitOf } from '../../../reuse/kit';
import type { StateName } from '../../../figures';
import { fileRoutes } from '../../../reuse/names';

export const getStaticPaths = fileRoutes;

/** A state cited for Zotero and its like. */
export const GET: APIRoute<StateName> = ({ props, site }) =>
  new Response(kitOf(props, site).csl(), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
