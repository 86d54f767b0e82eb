import { absolute } from '../address/address';

interface Security {
  /** An address to write to, as SECURITY_CONTACT gave it to the build; without one, readers are shown the method's page. */
  contact: string | undefined;
  /** The day on which the content was last checked: a year later somebody should have looked again. */
  checked: string;
  site: URL | undefined;
}

/** A day of the next year. Told from the content and not from the clock: the same content gives the same file. */
function yearAfter(day: string): string {
  const date = new Date(day);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString();
}

/** The security.txt of RFC 9116. Throws for a contact that is no address, since a wrong one is worse than none. */
export function securityText({ contact, checked, site }: Security): string {
  if (contact !== undefined && !/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:[+\d-]+)$/.test(contact))
    throw new Error(`SECURITY_CONTACT="${contact}" is no address: write mailto:…, https://… or tel:….`);
  return [
    `Contact: ${contact ?? absolute('/method/#corrections', site)}`,
    `Expires: ${yearAfter(checked)}`,
    'Preferred-Languages: en',
    `Canonical: ${absolute('/.well-known/security.txt', site)}`,
    '',
  ].join('\n');
}
