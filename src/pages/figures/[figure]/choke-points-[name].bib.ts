import type { APIRoute } from 'astro';
import { kitOf } from '../../../reuse/kit';
import type { StateName } from '../../../figures';
import { fileRoutes } from '../../../reuse/names';

export const getStaticPaths = fileRoutes;

/** A state cited for BibTeX. */
export const GET: APIRoute<StateName> = ({ props, site }) =>
  new Response(kitOf(props, site).bibtex(), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
