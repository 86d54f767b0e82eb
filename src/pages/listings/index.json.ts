import type { APIRoute } from 'astro';
import { content } from '../../data/load';
import { finderEntries, packIndex } from '../../figures/every-listing/finder-index';

/** The index of the finder, fetched when a reader opens it. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(packIndex(finderEntries(content.rows))), {
    headers: { 'Content-Type': 'application/json' },
  });
