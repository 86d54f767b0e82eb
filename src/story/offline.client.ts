import { atRoot } from '../address/site-root.client';

const WORKER = atRoot('/offline-worker.js');
const STORE = 'read';

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
    await navigator.serviceWorker.register(workerAddress());
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage([...new Set(partsOfPage())]);
  } catch {
    // Without the worker the site is as it is for everybody else.
  }
}

/** Takes everything that was kept away again. Never throws. */
export async function forgetOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const all = await navigator.serviceWorker.getRegistrations();
    await Promise.all(all.map((registration) => registration.unregister()));
    await caches.delete(STORE);
  } catch {
    // What cannot be reached cannot be kept either.
  }
}
