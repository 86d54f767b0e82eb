import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { storyScripts } from '../reading/faulty-site';

/**
 * The site under test, passed on by a server of the tests. What Playwright does to a page from within Chromium (run
 * something before it, hold back its scripts) no driver does alike in other engines; so it is done on the way to them.
 */
export interface Front {
  /** The address of the site's root, without a slash at its end. */
  url: string;
  /** What runs in every page before its own scripts. */
  before: readonly (() => void)[];
  /** Holds the story's scripts back; call what is returned to let them through. */
  hold: () => () => void;
  close: () => void;
}

const BEFORE = '/before-the-page.js';

/** @param site where the site under test is, without a slash at its end */
export async function openFront(site: string): Promise<Front> {
  let released = Promise.resolve();
  const pass = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === BEFORE) {
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' });
      response.end(front.before.map((run) => `(${String(run)})();`).join('\n'));
      return;
    }
    if (storyScripts.test(path)) await released;
    const answer = await fetch(site + path, { redirect: 'manual' });
    const headers = [...answer.headers].filter(([name]) => !/^(connection|content-length|keep-)/.test(name));
    response.writeHead(answer.status, Object.fromEntries(headers));
    const body = Buffer.from(await answer.arrayBuffer());
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    const script = `<head><script src="${BEFORE}"></script>`;
    response.end(isPage ? body.toString().replace('<head>', script) : body);
  };
  const server = createServer((request, response) => {
    pass(request.url ?? '/', response).catch((error: unknown) => response.writeHead(502).end(String(error)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const front: Front = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    before: [],
    hold: () => {
      let release = (): void => undefined;
      released = new Promise((done) => (release = done));
      return () => release();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return front;
}
