import { test as base } from '@playwright/test';
import { findEngines } from '../../commands/engines.mjs';
import type { Engine, Start } from './engine';
import { startFirefox } from './firefox';
import { openFront, type Front } from './front';
import { startWebkit } from './webkit';

/** What a project of playwright.engines.config.ts says. */
export interface EngineOptions {
  engineName: 'firefox' | 'webkit';
}

interface Browsers extends EngineOptions {
  /** Starts a browser of the project's engine. */
  startEngine: (how: Pick<Start, 'scripts'>) => Promise<Engine>;
  /** The browser that the tests of a project share. */
  engine: Engine;
  front: Front;
}

const START = { firefox: startFirefox, webkit: startWebkit };

/** Whether the machine lacks what an engine is tried with. */
export const isMissing = (engine: EngineOptions['engineName']): boolean =>
  findEngines().some(({ name, missing }) => name === engine && missing !== undefined);

/** A test in the browser of its project. */
export const test = base.extend<object, Browsers>({
  engineName: ['firefox', { option: true, scope: 'worker' }],
  startEngine: [
    async ({ engineName }, use) => {
      const found = findEngines().find(({ name }) => name === engineName);
      await use(({ scripts }) => START[engineName]({ programs: found?.programs ?? {}, scripts }));
    },
    { scope: 'worker' },
  ],
  engine: [
    async ({ startEngine }, use) => {
      const engine = await startEngine({ scripts: true });
      await use(engine);
      await engine.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  front: [
    async ({}, use, { project }) => {
      const front = await openFront((project.use.baseURL ?? '').replace(/\/$/, ''));
      await use(front);
      front.close();
    },
    { scope: 'worker' },
  ],
});
