// @ts-check
/**
 * Serve a folder as the real host does: with the headers of its `_headers` file (so the content security policy is
 * in force on the author's machine too), the addresses of its `_redirects`, its 404 page, one address for each page, and
 * compressed files where the build has made them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { headersFor } from './header-file.mjs';
import { hostFiles, readHostFiles } from './host-files.mjs';
import { mediaTypeOf, mediaTypes } from './media-types.mjs';
import { CommandError } from './run-program.mjs';

const host = '127.0.0.1';
const portsToTry = 50;
/** @typedef {{ url: string, close: () => Promise<void> }} Site */

/**
 * @param {string} folder
 * @param {{ port: number, orNextFree?: boolean, base?: string }} where Port 0 stands for any free one; `base` is the
 *   folder of the host below which the site was built to lie.
 * @returns {Promise<Site>} its address is that of its first page
 */
export async function listen(folder, { port, orNextFree = false, base = '/' }) {
  const server = createServer(siteHandler(resolve(folder), base));
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
    url: `http://${host}:${String(boundPort)}${base}`,
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
 * @param {string} base
 * @returns {import('node:http').RequestListener}
 */
function siteHandler(folder, base) {
  if (!existsSync(folder)) throw new CommandError(`There is no folder ${folder}: build the site first.`);
  const { rules, redirects } = readHostFiles(folder);
  // "dev" looks files up at each request, so that a new build is served without a restart.
  const serveFile = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true });

  return (request, response) => {
    const address = pathOf(request.url);
    if (address === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(address === undefined ? 400 : 405).end();
      return;
    }
    /** @param {string} path */
    const setHeaders = (path) => {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    };
    const notFound = () => {
      // Of a file that is not there yet nobody may keep for a year that it is not.
      setHeaders(`${base}404.html`);
      sendNotFound(folder, response);
    };
    setHeaders(address);
    const path = address.startsWith(base) ? address.slice(base.length - 1) : undefined;
    if (path === undefined || hostFiles.includes(path.slice(1))) return notFound();
    const redirect = redirects.find(({ from }) => from === address);
    if (redirect) return sendOn(response, redirect.status, redirect.to);
    const page = pageMeant(folder, path);
    if (page !== undefined) return sendOn(response, 308, encodeURI(`${base}${page}`));
    response.setHeader('Content-Type', mediaTypeOf(path) ?? '');
    request.url = request.url?.slice(base.length - 1);
    serveFile(request, response, notFound);
  };
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} to */
function sendOn(response, status, to) {
  response.writeHead(status, { Location: to }).end();
}

/** @param {string | undefined} url @returns {string | undefined} undefined for an address that cannot be decoded */
function pathOf(url = '/') {
  try {
    return decodeURI(new URL(`http://${host}${url}`).pathname);
  } catch {
    return undefined;
  }
}

/**
 * The page that an address means by another name than its own, `pledge` or `pledge/index.html` for `pledge/`; hosts send
 * the reader on, since relative links would point elsewhere. It never begins with a slash: `//name/` is another host.
 * @param {string} folder
 * @param {string} path
 * @returns {string | undefined} the page's own path from the root, without the first slash
 */
function pageMeant(folder, path) {
  const page = path.replace(/^\/+/, '');
  if (/(^|\/)index\.html$/.test(page)) return existsSync(join(folder, page)) ? page.slice(0, -10) : undefined;
  return page !== '' && !page.endsWith('/') && existsSync(join(folder, page, 'index.html'))
    ? `${page}/`
    : undefined;
}

/** @param {string} folder @param {import('node:http').ServerResponse} response */
function sendNotFound(folder, response) {
  const page = join(folder, '404.html');
  const found = existsSync(page);
  response.writeHead(404, { 'Content-Type': mediaTypes[found ? 'html' : 'txt'] });
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
