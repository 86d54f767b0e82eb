import type { APIRoute } from 'astro';
import source from '../story/boot.client.ts?raw';
import { classicScript } from '../story/classic-script';

/** The boot script as one classic script: a module would run too late to choose the layout before the first paint. */
export const GET: APIRoute = () => classicScript(source);
