import { atRoot } from '../address/site-root.client';

const ROOT = atRoot('/');
const WORKER = atRoot('/offline-worker.js');
// A host may hold other sites; all share one set of stores. The worker calls it so, too (offline-worker.client.ts).
const STORE = atRoot('/read');

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

/** A page may create a policy of this name once. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The address of the worker in the form that the policy of the pages asks for; it lets no other address through. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('offline-worker', {
    createScriptURL: (url) => {
      if (url !== WORKER) throw new TypeError(`${url} is not the worker`);
      return url;
    },
  });
  return policy ? policy.createScriptURL(WORKER) : WORKER;
}

/** What this page is made of: itself and everything of this site that it has fetched. */
const partsOfPage = (): string[] => [
  location.pathname,
  ...performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname),
];

/** Keeps what the reader reads from now on, this page included, for times without network. Never throws. */
export async function keepOffline(): Promise<void> {
  // Readers in private windows, and old browsers, have no worker; then nothing is kept.
  if (!('serviceWorker' in navigator)) return;
  try {
    // The worker keeps things only while this store is there.
    await caches.open(STORE);
    const { installing, waiting, active } = await navigator.serviceWorker.register(workerAddress());
    (installing ?? waiting ?? active)?.postMessage([...new Set(partsOfPage())]);
  } catch {
    // Without the worker the site is as it is for everybody else.
  }
}

/** Takes everything that was kept away again, and nothing of other sites on the same host. Never throws. */
export async function forgetOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    // Where we have none, the browser names that of a folder above, which is another site's.
    const registration = await navigator.serviceWorker.getRegistration(ROOT);
    if (registration?.scope === new URL(ROOT, location.href).href) await registration.unregister();
    await caches.delete(STORE);
  } catch {
    // What cannot be reached cannot be kept either.
  }
}
