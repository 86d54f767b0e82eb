// @ts-check
/**
 * Serve a folder as the real host does: with the headers of its `_headers` file (so the content security policy is
 * in force on the author's machine too), its 404 page, and one address for each page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaderFile } from './header-file.mjs';
import { CommandError } from './run-program.mjs';

const host = '127.0.0.1';
const portsToTry = 50;
/** Files that instruct the host and are not part of the site. */
const hostFiles = new Set(['/_headers', '/_redirects']);

/** @typedef {{ url: string, close: () => Promise<void> }} Site */

/**
 * @param {string} folder
 * @param {{ port: number, orNextFree?: boolean }} where Port 0 stands for any free one.
 * @returns {Promise<Site>}
 */
export async function listen(folder, { port, orNextFree = false }) {
  const server = createServer(siteHandler(resolve(folder)));
  const lastPort = orNextFree ? port + portsToTry : port;
  let candidate = port;
  while (!(await tryPort(server, candidate))) {
    if (candidate === lastPort)
      throw new CommandError(`Port ${String(port)} is taken: choose another with PORT=….`);
    candidate += 1;
  }
  const address = server.address();
  const boundPort = typeof address === 'object' && address ? address.port : candidate;
  return {
    url: `http://${host}:${String(boundPort)}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** @param {Site} site */
export function stopOnSignal(site) {
  const stop = () => void site.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

/**
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
function siteHandler(folder) {
  if (!existsSync(folder)) throw new CommandError(`There is no folder ${folder}: build the site first.`);
  const headerFile = join(folder, '_headers');
  const rules = existsSync(headerFile) ? parseHeaderFile(readFileSync(headerFile, 'utf8')) : [];
  // "dev" looks files up at each request, so that a new build is served without a restart.
  const serveFile = sirv(folder, { dev: true, etag: true });

  return (request, response) => {
    const path = pathOf(request.url);
    if (path === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(path === undefined ? 400 : 405).end();
      return;
    }
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    const notFound = () => sendNotFound(folder, response);
    if (hostFiles.has(path)) notFound();
    else if (isPageWithoutSlash(folder, path))
      response.writeHead(308, { Location: encodeURI(`${path}/`) }).end();
    else serveFile(request, response, notFound);
  };
}

/** @param {string | undefined} url @returns {string | undefined} undefined for an address that cannot be decoded */
function pathOf(url = '/') {
  try {
    return decodeURI(new URL(`http://${host}${url}`).pathname);
  } catch {
    return undefined;
  }
}

/** Without the slash, relative links would point elsewhere, so hosts send the reader on. @param {string} folder @param {string} path */
function isPageWithoutSlash(folder, path) {
  return !path.endsWith('/') && existsSync(join(folder, path, 'index.html'));
}

/** @param {string} folder @param {import('node:http').ServerResponse} response */
function sendNotFound(folder, response) {
  const page = join(folder, '404.html');
  const found = existsSync(page);
  response.writeHead(404, { 'Content-Type': found ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8' });
  response.end(found ? readFileSync(page) : 'Not found');
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<boolean>} false if the port is taken */
function tryPort(server, port) {
  return new Promise((settle, fail) => {
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => (error.code === 'EADDRINUSE' ? settle(false) : fail(error));
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      settle(true);
    });
  });
}
