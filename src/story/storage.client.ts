/**
 * What a name is called on the device: a host may hold other sites, with choices of their own. The boot script reads what is
 * kept by the same rule.
 */
const inOurFolder = (name: string): string => `${document.documentElement.dataset['base'] ?? '/'}${name}`;

/** What is kept on the reader’s device under a name, or nothing. Storage can be forbidden; then nothing is. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(inOurFolder(name));
  } catch {
    return null;
  }
}

/** Keeps something on the reader’s device, or forgets it. Where storage is forbidden, it lasts as long as the page. */
export function keep(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(inOurFolder(name));
    else localStorage.setItem(inOurFolder(name), value);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
