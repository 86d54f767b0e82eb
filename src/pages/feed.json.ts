import type { APIRoute } from 'astro';
import { content } from '../data/load';
import { jsonFeed } from '../share/feeds';
import { updatesOf } from '../share/updates';
import { chapters } from '../story/chapters';

/** Corrections and updated chapters, for programs. */
export const GET: APIRoute = ({ site }) =>
  new Response(jsonFeed(updatesOf(content.corrections, chapters), site), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
