import type { APIRoute } from 'astro';
import { content } from '../../data/load';
import { securityText } from '../../share/security-text';
import { updatesOf } from '../../share/updates';
import { chapters } from '../../story/chapters';

/** Whom to tell of a hole in the site. Only at the root of a host is it where RFC 9116 has it looked for. */
export const GET: APIRoute = ({ site }) => {
  // A workflow hands on an empty word for what nobody has set.
  const contact = process.env['SECURITY_CONTACT'] === '' ? undefined : process.env['SECURITY_CONTACT'];
  const checked = updatesOf(content.corrections, chapters)[0]?.date ?? '';
  return new Response(securityText({ contact, checked, site }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
