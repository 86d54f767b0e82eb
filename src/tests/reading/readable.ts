import type { Page } from '@playwright/test';

/** What most readings need of a page: that functions run in it. Playwright's pages run them, and so do other engines. */
export type Readable = Pick<Page, 'evaluate'>;

/** A page that can also be waited for. */
export interface Awaitable extends Readable {
  waitForFunction(look: () => unknown): Promise<unknown>;
}
