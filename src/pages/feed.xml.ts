import type { APIRoute } from 'astro';
import { content } from '../data/load';
import { atomFeed } from '../share/feeds';
import { updatesOf } from '../share/updates';
import { chapters } from '../story/chapters';

/** Corrections and updated chapters, for feed readers. */
export const GET: APIRoute = ({ site }) =>
  new Response(atomFeed(updatesOf(content.corrections, chapters), site), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
