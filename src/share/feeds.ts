import { absolute } from '../address/address';
import { LICENCE } from '../data/licence';
import { escapeXml } from '../scene/svg';
import type { Update } from './updates';

const TITLE = 'Choke Points: corrections and updates';

/** A day, or the first of a month or year, as feeds write a moment. */
const moment = (date: string): string => new Date(date).toISOString();

/** A name that stays when the site moves to another host would need a host of its own; the address is the name. */
const idOf = ({ id }: Update, site: URL | undefined): string => absolute(`/feed.xml#${id}`, site);

/** The updates as an Atom feed. */
export function atomFeed(updates: readonly Update[], site: URL | undefined): string {
  const entries = updates.map((update) =>
    [
      '  <entry>',
      `    <id>${escapeXml(idOf(update, site))}</id>`,
      `    <title>${escapeXml(update.title)}</title>`,
      `    <link href="${escapeXml(absolute(update.path, site))}"/>`,
      `    <updated>${moment(update.date)}</updated>`,
      `    <summary>${escapeXml(update.text)}</summary>`,
      '  </entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `  <id>${escapeXml(absolute('/feed.xml', site))}</id>`,
    `  <title>${escapeXml(TITLE)}</title>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(absolute('/feed.xml', site))}"/>`,
    `  <link href="${escapeXml(absolute('/', site))}"/>`,
    `  <author><name>Choke Points</name></author>`,
    `  <rights>${escapeXml(LICENCE.name)}</rights>`,
    // The newest entry and not the clock: the same content gives the same feed.
    `  <updated>${moment(updates[0]?.date ?? '1970-01-01')}</updated>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** The updates as a JSON feed. */
export function jsonFeed(updates: readonly Update[], site: URL | undefined): string {
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: TITLE,
      home_page_url: absolute('/', site),
      feed_url: absolute('/feed.json', site),
      language: 'en-GB',
      authors: [{ name: 'Choke Points', url: absolute('/', site) }],
      items: updates.map((update) => ({
        id: idOf(update, site),
        url: absolute(update.path, site),
        title: update.title,
        content_text: update.text,
        date_published: moment(update.date),
      })),
    },
    null,
    1,
  );
}
