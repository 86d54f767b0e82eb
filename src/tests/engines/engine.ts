import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Walkable } from '../reading/focus';
import type { Awaitable } from '../reading/readable';

/** The width and height of what a page is shown in, in CSS pixels. */
interface Size {
  width: number;
  height: number;
}

/** What the tests ask of a browser, whatever its engine: one page, which they open, look at and type into. */
export interface Engine extends Awaitable, Walkable {
  /** Shows an address afresh. Returns as soon as its document was read; its scripts may still be on their way. */
  open(address: string): Promise<void>;
  /** Sets the size in which the next address is opened. */
  resize(size: Size): Promise<void>;
  /** A press leaves the key down for some frames, as a finger does: what it does shows before it goes up. */
  keyboard: Walkable['keyboard'];
  /** The page as the engine prints it: a PDF, or nothing where the engine's driver cannot print. */
  print(): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** How a browser is started. */
export interface Start {
  /** The paths of its programs, as src/commands/engines.mjs finds them. */
  programs: Readonly<Record<string, string>>;
  /** Whether pages may run scripts. */
  scripts: boolean;
}

const LOOK_EVERY_MS = 40;
const MOST_MS = 20_000;

/** Looks until something is true. Throws the function's text when it never becomes so. */
export async function waitUntil(evaluate: Page['evaluate'], look: () => unknown): Promise<void> {
  const end = performance.now() + MOST_MS;
  while (performance.now() < end) {
    // While one document gives way to the next, there is none to ask.
    if (await evaluate(look).catch(() => false)) return;
    await wait(LOOK_EVERY_MS);
  }
  throw new Error(`it never came to be that ${String(look)}`);
}

/** Whether a document is read, and not the blank one that was there before it. */
export const isRead = (): boolean => location.href !== 'about:blank' && document.readyState !== 'loading';
