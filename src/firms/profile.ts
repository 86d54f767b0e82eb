import { content } from '../data/load';
import { formatDate, formatNumber } from '../data/format';
import type { Row } from '../data/tables';
import { rowOf } from '../figures/rows';

/** A page of a firm: who it is, on which lists, tied to whom, with which figures, and what it is not. */
export interface FirmPage {
  profile: Row<'firm-profiles'>;
  lists: readonly ListLine[];
  entries: readonly Row<'entity-listings'>[];
  links: readonly Tie[];
  /** Firms that belong to it, by their names in its links. */
  units: readonly string[];
  years: readonly Row<'firm-years'>[];
  lookalikes: readonly { name: string; firm?: string; difference: string }[];
  /** Ids of all sources of the page. */
  sources: readonly string[];
}

/** Two firms and what ties them; a firm other than that of the page has an address if it has a page. */
interface Tie {
  from: { name: string; firm: string | undefined };
  words: string;
  to: { name: string; firm: string | undefined };
  since: string;
  sources: readonly string[];
}

/** One list that the firm stands on, in words. */
interface ListLine {
  name: string;
  effect: string;
  words: string;
  /** Whether the firm has been taken off it. */
  removed: boolean;
  citations: readonly string[];
}

const LISTS: Readonly<Record<Row<'firm-lists'>['list'], { name: string; effect: string }>> = {
  'entity-list': { name: 'Entity List', effect: 'Commerce Department: no American goods without a licence' },
  '1260h': { name: 'Section 1260H list', effect: 'Pentagon: named as a Chinese military company' },
  'ns-cmic': { name: 'NS-CMIC List', effect: 'Treasury: Americans may not buy its shares' },
  fcc: { name: 'Covered List', effect: 'telecoms regulator: no new gear in American networks' },
  'military-end-user': {
    name: 'Military End-User List',
    effect: 'Commerce Department: no listed goods without a licence',
  },
};

/** What stands between the two firms of a link. */
const LINK_WORDS: Readonly<Record<Row<'firm-links'>['kind'], string>> = {
  'subsidiary-of': 'is a subsidiary of',
  'manufactures-for': 'makes chips for',
  'spun-off-from': 'was sold by',
  'planned-supplier-to': 'was to supply',
  'run-by-former-executive-of': 'is run by a former executive of',
  'sister-firm-of': 'is a sister firm of',
  'investor-in': 'invested in',
  'supply-chain-partner-of': 'is, by one account, a supply-chain partner of',
  'alleged-network-member-of': 'is alleged to belong to the network of',
  'former-subsidiary-of': 'was a subsidiary of',
  'supplier-to': 'supplies',
  sued: 'sued',
  'shareholder-in': 'holds shares in',
  'bought-tools-for': 'is said by Washington to have bought tools for',
  'founded-by-former-executives-of': 'was founded by former executives of',
  'reported-supplier-to': 'is reported to supply',
  'owner-of': 'owns',
  bought: 'bought',
};

const { rows } = content;
const nameOf = (firm: string): string => rowOf(rows['firm-profiles'], firm).name;

/** All pages of firms, in the order of their table. */
export function firmPages(): FirmPage[] {
  return rows['firm-profiles'].map((profile) => {
    const firm = profile.id;
    const lists = rows['firm-lists'].filter((row) => row.firm === firm);
    const ties = rows['firm-links'].filter((row) => row.from_firm === firm || row.to_firm === firm);
    const years = rows['firm-years'].filter((row) => row.firm === firm);
    const alike = rows['firm-lookalikes'].filter((row) => row.firm === firm);
    return {
      profile,
      lists: lists.map(listLine),
      entries: rows['entity-listings'].filter((row) => row.firm === firm),
      links: ties.map((row) => tie(row, firm)),
      units: ties.flatMap((row) => {
        if (row.kind === 'subsidiary-of' && row.to_firm === firm) return row.from;
        return row.kind === 'bought' && row.from_firm === firm ? row.to : [];
      }),
      years,
      lookalikes: alike.map((row) => ({
        name: row.other_firm === undefined ? (row.other_name ?? '') : nameOf(row.other_firm),
        ...(row.other_firm === undefined ? {} : { firm: row.other_firm }),
        difference: row.difference,
      })),
      sources: [...new Set([profile, ...lists, ...ties, ...years, ...alike].flatMap((row) => row.sources))],
    };
  });
}

function listLine(row: Row<'firm-lists'>): ListLine {
  const span =
    row.until === undefined
      ? row.list === '1260h'
        ? `named in the notice of ${formatDate(row.since)}`
        : `since ${formatDate(row.since)}`
      : `from ${formatDate(row.since)} to ${formatDate(row.until)}, when it was removed`;
  const count =
    row.entries === undefined
      ? ''
      : `, ${row.entries === 1 ? 'one entry' : `${formatNumber(row.entries)} entries`} under its name`;
  const note = row.note === undefined || row.list === '1260h' ? '' : ` (${row.note})`;
  return {
    ...LISTS[row.list],
    words: `${span}${count}${note}`,
    removed: row.status === 'removed',
    citations: row.citations?.split('; ') ?? [],
  };
}

function tie(row: Row<'firm-links'>, own: string): Tie {
  const other = (firm: string | undefined): string | undefined => (firm === own ? undefined : firm);
  return {
    from: { name: row.from, firm: other(row.from_firm) },
    words: LINK_WORDS[row.kind],
    to: { name: row.to, firm: other(row.to_firm) },
    since: row.since === undefined ? '' : ` (${formatDate(row.since)})`,
    sources: row.sources,
  };
}

/** A phrase of the table as a sentence: with a capital and a full stop. */
export const sentence = (phrase: string): string =>
  `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}${phrase.endsWith('.') ? '' : '.'}`;

/** Search engines and shared links cut longer ones; the site’s own name follows the title. */
const MOST = { title: 54, description: 160 };

/** The title and description by which a page is found and shared: the fullest that are not cut. */
export function headOf({ profile, lists }: Pick<FirmPage, 'profile' | 'lists'>): {
  title: string;
  description: string;
} {
  const { name, makes } = profile;
  const listed = lists.filter(({ removed }) => !removed).length;
  const standing =
    listed === 0
      ? 'On none of five American lists'
      : `On ${listed === 1 ? 'one' : String(listed)} of five American lists`;
  const short = `${name}: ${standing.toLowerCase()} in July 2026. Dates, rules, ties and sources.`;
  const full = `${name}: ${makes}. ${standing} in July 2026; dates, rules, ties and sources.`;
  return {
    title:
      [`${name}: what it makes, which lists it is on`, `${name} and the lists`, name].find(
        ({ length }) => length <= MOST.title,
      ) ?? name,
    description: full.length <= MOST.description ? full : short,
  };
}

/** The period of a row in words. */
export function periodWords(row: Row<'firm-years'>): string {
  return {
    reported: String(row.year),
    chairman: `${String(row.year)}, the chairman’s word`,
    rolling: `twelve months to ${formatDate(row.period_end)}`,
    'part-year': `${String(row.year)}, to ${formatDate(row.period_end)}`,
  }[row.basis];
}

/** Sales, research and net profit of a row as the table prints them; blank where they are not known. */
export function figuresOf(row: Row<'firm-years'>): string[] {
  const digits = row.revenue_usd_bn === undefined ? 1 : 2;
  const write = (value: number | undefined): string =>
    value === undefined ? '' : formatNumber(value, digits);
  const sales = write(row.revenue_cny_bn ?? row.revenue_usd_bn);
  return [
    row.basis === 'chairman' ? `more than ${sales}` : sales,
    write(row.research_cny_bn),
    write(row.profit_cny_bn ?? row.profit_usd_bn),
  ];
}
