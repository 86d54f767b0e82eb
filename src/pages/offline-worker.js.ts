import type { APIRoute } from 'astro';
import { classicScript } from '../story/classic-script';
import source from '../story/offline-worker.client.ts?raw';

/** The service worker at the root of the site, from where it may answer for all pages. */
export const GET: APIRoute = () =>
  new Response(classicScript(source), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
