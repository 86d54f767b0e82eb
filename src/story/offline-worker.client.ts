// The service worker, which only readers get who have asked to keep what they read (offline.client.ts). It stands alone
// (no imports), because src/pages/offline-worker.js.ts hands it out as one file at the root of the site.
// What may be corrected comes from the network first, and from the store only where there is no network; files whose name
// changes with their content come from the store first.
(() => {
  /** What the events of a worker have in common, as far as they are used here. */
  interface WorkerEvent extends Event {
    request?: Request;
    data?: unknown;
    respondWith?: (response: Promise<Response>) => void;
    waitUntil?: (work: Promise<unknown>) => void;
  }

  /** The worker's own global, of which the types of pages know nothing. */
  interface WorkerGlobal {
    addEventListener: (type: string, listener: (event: WorkerEvent) => void) => void;
    skipWaiting: () => Promise<void>;
    clients: { claim: () => Promise<void> };
    location: Location;
  }

  const worker = globalThis as unknown as WorkerGlobal;
  /** The folder that the site is served from: the worker lies at its root. */
  const base = new URL('./', worker.location.href).pathname;
  // Other sites of the same host have stores, too. Pages ask for it by this name (offline.client.ts).
  const STORE = `${base}read`;
  // A reader of every page and figure comes to some hundred files; beyond this the oldest go.
  const MOST_FILES = 600;

  /** A page is one file, whatever its address asks: so the latest copy is the only one. */
  const nameOf = (request: Request): Request | string =>
    request.mode === 'navigate' ? new URL(request.url).pathname : request;

  const keep = async (request: Request, response: Response): Promise<void> => {
    // A reader who has had everything forgotten may still have pages open that this worker serves.
    if (!(await caches.has(STORE))) return;
    const store = await caches.open(STORE);
    await store.put(nameOf(request), response);
    const files = await store.keys();
    await Promise.all(
      files.slice(0, Math.max(0, files.length - MOST_FILES)).map((file) => store.delete(file)),
    );
  };

  /** Fetches, and keeps a copy while the event lasts; the reader does not wait for that. */
  const fetchAndKeep = async (request: Request, event: WorkerEvent): Promise<Response> => {
    const response = await fetch(request);
    // A device that is full keeps no more.
    if (response.ok) event.waitUntil?.(keep(request, response.clone()).catch(() => undefined));
    return response;
  };

  const stored = (request: Request): Promise<Response | undefined> =>
    caches.match(nameOf(request), { cacheName: STORE });

  const unread = (): Response =>
    new Response(
      '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
        '<title>Not read yet · Choke Points</title><h1>Not read yet</h1><p>There is no network, and this page was not ' +
        `read on this device before. <a href="${base}">The beginning</a> may be here.</p></html>`,
      { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
    );

  const answer = async (request: Request, event: WorkerEvent): Promise<Response> => {
    const isLasting = new URL(request.url).pathname.startsWith(`${base}assets/`);
    if (isLasting) return (await stored(request)) ?? fetchAndKeep(request, event);
    try {
      return await fetchAndKeep(request, event);
    } catch (error) {
      const found = await stored(request);
      if (found) return found;
      if (request.mode === 'navigate') return unread();
      throw error;
    }
  };

  worker.addEventListener('install', () => void worker.skipWaiting());
  worker.addEventListener('activate', (event) => event.waitUntil?.(worker.clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request?.method !== 'GET' || new URL(request.url).origin !== worker.location.origin) return;
    event.respondWith?.(answer(request, event));
  });
  // The page on which the reader decides was fetched before there was a worker: it says what it is made of.
  worker.addEventListener('message', (event) => {
    const addresses: unknown = event.data;
    if (!Array.isArray(addresses)) return;
    event.waitUntil?.(
      Promise.all(
        addresses.map((address) => fetchAndKeep(new Request(String(address)), event).catch(() => undefined)),
      ),
    );
  });
})();
