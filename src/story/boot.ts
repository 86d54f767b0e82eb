import { createHash } from 'node:crypto';
import source from './boot.client.ts?raw';
import { classicScript } from './classic-script';

/**
 * The boot script, which stands in the head of a chapter: a file of its own would be waited for before anything is
 * painted, and asked for anew with each page.
 */
export const bootScript = classicScript(source);

/** What the content security policy calls it by: no other script may stand in a page. */
export const bootHash = `'sha256-${createHash('sha256').update(bootScript).digest('base64')}'`;
