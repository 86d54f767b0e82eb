import { formatDate } from '../data/format';
import type { DrawnState } from '../figures';
import { permitted } from '../scene/svg';
import { absolute } from '../address/address';
import { LICENCE } from '../data/licence';
import { fileStem, statePath } from './names';
import type { StateData } from './state-data';

const AUTHOR = 'Choke Points';

/** What a citation says, whatever its form. */
interface Citation {
  id: string;
  title: string;
  url: string;
  /** The edition: the newest day on which the state's sources were looked at. */
  checkedOn: string;
  note: string;
}

type Cited = Pick<DrawnState, 'figure' | 'state' | 'words'>;
type Dated = Pick<StateData, 'checkedOn' | 'asOf' | 'credits'>;

function citationOf({ figure, state, words }: Cited, data: Dated, site: URL): Citation {
  const name = { figure: figure.id, state };
  return {
    id: fileStem(name),
    title: words.takeaway,
    url: absolute(statePath(name), site),
    checkedOn: data.checkedOn,
    note: [
      `Figure “${figure.name}”`,
      `data as of ${formatDate(data.asOf)}`,
      LICENCE.name,
      ...data.credits.map(({ text }) => text),
    ].join('; '),
  };
}

/** A citation in one sentence. */
export function citationText(drawn: Cited, data: Dated, site: URL): string {
  const { title, url, checkedOn, note } = citationOf(drawn, data, site);
  return `${AUTHOR}, “${title}”, checked ${formatDate(checkedOn)}, ${url}. ${note}.`;
}

/** A citation for BibTeX and its successors, in UTF-8. */
export function bibtexFile(drawn: Cited, data: Dated, site: URL): string {
  const { id, title, url, checkedOn, note } = citationOf(drawn, data, site);
  const [year = '', month] = checkedOn.split('-');
  const fields: [name: string, value: string][] = [
    // Double braces: neither a family name to be turned round nor a title to be set in lower case.
    ['author', `{${texText(AUTHOR)}}`],
    ['title', `{${texText(title)}}`],
    ['year', year],
    ...(month === undefined ? [] : [['month', String(Number(month))] as [string, string]]),
    ['url', url],
    ['note', texText(note)],
  ];
  return `@misc{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

const TEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text in which no sign is TeX's. */
const texText = (text: string): string =>
  permitted(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\~^{}&%$#_]/g, (sign) => TEX_SIGNS[sign] ?? `\\${sign}`);

/** A citation as CSL-JSON, which Zotero and its like read. */
export function cslFile(drawn: Cited, data: Dated, site: URL): string {
  const { id, title, url, checkedOn, note } = citationOf(drawn, data, site);
  const item = {
    id,
    type: 'figure',
    title,
    author: [{ literal: AUTHOR }],
    issued: { 'date-parts': [checkedOn.split('-').map(Number)] },
    URL: url,
    language: 'en-GB',
    note,
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}
