import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable as Stream } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { Builder, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { nextFrame } from '../reading/journeys';
import { isRead, waitUntil, type Engine, type Start } from './engine';

/** The keys that the tests press, as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  ArrowRight: Key.ARROW_RIGHT,
  End: Key.END,
};

/** Starts WebKit's small browser, driven over WebDriver, on a screen of its own that nobody sees. */
export async function startWebkit({ programs, scripts }: Start): Promise<Engine> {
  const screen = spawn(
    programs['screen'] ?? '',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const started: ChildProcess[] = [screen];
  const stop = (): void => {
    for (const program of started.splice(0).reverse()) program.kill();
  };
  process.once('exit', stop);
  try {
    const [display] = (await once(screen.stdio[3] as Stream, 'data')) as [Buffer];
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: `:${display.toString().trim()}`,
      // Without a graphics card it draws a page several times as fast in one layer.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    };
    started.push(
      spawn(programs['driver'] ?? '', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }),
    );
    const address = `http://127.0.0.1:${port}`;
    await untilAnswers(`${address}/status`);
    const driver = await openBrowser(address, programs['browser'] ?? '', scripts);
    return await adapt(driver, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function openBrowser(server: string, binary: string, scripts: boolean): Promise<WebDriver> {
  const args = ['--automation', '--javascript-can-open-windows-automatically=true'];
  // The driver's own functions run all the same; what is switched off are the scripts that pages name.
  if (!scripts) args.push('--enable-javascript-markup=false');
  return new Builder()
    .usingServer(server)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        // A page whose scripts are held back comes to no end that the driver knows.
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': { binary, args },
      }),
    )
    .build();
}

async function adapt(driver: WebDriver, stop: () => void): Promise<Engine> {
  // What JSON has no word for, such as undefined, must be left out as it is elsewhere and not become null.
  const evaluate = (async (look: () => unknown, arg: unknown) => {
    const found = await driver.executeScript<string | null>(
      `return Promise.resolve((${String(look)})(JSON.parse(arguments[0]))).then((found) => JSON.stringify(found))`,
      JSON.stringify(arg ?? null),
    );
    return found === null ? undefined : (JSON.parse(found) as unknown);
  }) as Page['evaluate'];
  const leave = async (): Promise<void> => {
    await driver.get('about:blank');
    await waitUntil(evaluate, () => location.href === 'about:blank');
  };
  const open = async (address: string): Promise<void> => {
    await leave();
    await driver.get(address);
    await waitUntil(evaluate, isRead);
  };
  await toNarrowWindow(driver, evaluate);
  return {
    evaluate,
    waitForFunction: (look) => waitUntil(evaluate, look),
    open,
    async resize(size) {
      // WebKit crashes when a page that was turned to paper changes its size.
      await leave();
      await driver
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...size });
      await wait(100);
      const inner = await evaluate(() => ({ width: innerWidth, height: innerHeight }));
      if (inner.width !== size.width || inner.height !== size.height)
        throw new Error(`the window is ${inner.width}x${inner.height}, not ${size.width}x${size.height}`);
    },
    keyboard: {
      async press(name) {
        const key = KEYS[name];
        if (key === undefined) throw new Error(`no test has pressed the key ${name} before`);
        await driver.actions({ async: true }).keyDown(key).perform();
        await nextFrame({ evaluate });
        await driver.actions({ async: true }).keyUp(key).perform();
      },
    },
    print: () => Promise.resolve(undefined),
    async close() {
      await driver.quit().finally(stop);
    },
  };
}

/** Goes over to a window without a toolbar, as pages open them: one with a toolbar is never as narrow as a phone. */
async function toNarrowWindow(driver: WebDriver, evaluate: Page['evaluate']): Promise<void> {
  await driver.get('about:blank');
  await waitUntil(evaluate, () => location.href === 'about:blank');
  const first = await driver.getWindowHandle();
  await evaluate(() => {
    open('about:blank', '_blank', 'popup,width=390,height=844');
  });
  for (let looks = 0; looks < 100; looks += 1) {
    const other = (await driver.getAllWindowHandles()).find((handle) => handle !== first);
    if (other) {
      await driver.switchTo().window(other);
      return;
    }
    await wait(50);
  }
  throw new Error('no second window was opened');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function untilAnswers(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await wait(100);
  }
  throw new Error(`the driver at ${address} does not answer`);
}
