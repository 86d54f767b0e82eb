import type { Known } from './knowledge';
import { stepAround } from './steps';
import { attribute, descend, type Fault, type Syntax, type SyntaxNode } from './syntax';
import { tagText } from './vocabulary';
import { listed, shown, suggestion } from './words';

/** What the components of prose point to: cells, quotations, sources, terms and marks. */
export function* checkReferences({ root }: Syntax, known: Known): Generator<Fault> {
  for (const node of descend(root)) {
    if (node.tag === 'Value') yield* checkValue(node, known);
    else if (node.tag === 'Quote') yield* checkQuote(node, known);
    else if (node.tag === 'Cite') yield* checkCite(node, known);
    else if (node.tag === 'Term') yield* checkTerm(node, known);
    else if (node.tag === 'Ref') yield* checkRef(node, known);
  }
}

const tableFile = (claim: string): string => `content/data/${claim.split('/')[0] ?? ''}.csv`;

/** Whether `of` names a row; if not, which would. */
function* checkRow(node: SyntaxNode, known: Known): Generator<Fault, string | undefined> {
  const at = attribute(node, 'of');
  if (at === undefined || at.value.trim() === '') return undefined;
  if (known.rowSources(at.value) !== undefined) return at.value;
  const claims = [...known.claims()];
  const [table = ''] = at.value.split('/');
  const inTable = claims.filter((claim) => claim.startsWith(`${table}/`));
  const tables = [...new Set(claims.map((claim) => claim.split('/')[0] ?? ''))];
  const hint =
    inTable.length > 0
      ? `${suggestion(at.value, inTable)} Rows of ${tableFile(table)}: ${listed(inTable.map((claim) => claim.slice(table.length + 1)))}`
      : `${suggestion(at.value, claims)} Write table/row; tables: ${listed(tables)}`;
  yield { offset: at.offset, message: `${tagText(node, at)}: there is no row "${shown(at.value)}".${hint}` };
  return undefined;
}

function* checkValue(node: SyntaxNode, known: Known): Generator<Fault> {
  const claim = yield* checkRow(node, known);
  const col = attribute(node, 'col');
  const cell = claim !== undefined && col ? known.cell(claim, col.value) : undefined;
  if (claim !== undefined && col && col.value.trim() !== '') {
    const columns = known.columns(claim);
    if (!columns.includes(col.value)) {
      const message = `${tagText(node, col)}: ${tableFile(claim)} has no column "${shown(col.value)}" to print.${suggestion(col.value, columns)} Columns: ${columns.join(', ')}`;
      yield { offset: col.offset, message };
    } else if (cell === undefined) {
      yield {
        offset: col.offset,
        message: `${tagText(node, col)}: the cell of "${claim}" is blank in ${tableFile(claim)}`,
      };
    }
  }
  yield* checkFormat(node, cell);
}

const FORMS = ['number', 'words', 'bare'];

/** How a number is to be written: `digits` and `as`. */
function* checkFormat(node: SyntaxNode, cell: string | number | undefined): Generator<Fault> {
  const digits = attribute(node, 'digits');
  const form = attribute(node, 'as');
  if (digits && digits.value !== '' && !/^[0-6]$/.test(digits.value)) {
    yield {
      offset: digits.offset,
      message: `${tagText(node, digits)}: digits is the number of decimals, from 0 to 6`,
    };
  }
  if (form && form.value !== '' && !FORMS.includes(form.value)) {
    yield {
      offset: form.offset,
      message: `${tagText(node, form)}: "${shown(form.value)}" is no way to write a number.${suggestion(form.value, FORMS)} Ways: ${listed(FORMS)}`,
    };
  }
  if (form?.value === 'words' && typeof cell === 'number' && !(Number.isInteger(cell) && cell >= 0)) {
    yield {
      offset: form.offset,
      message: `${tagText(node, form)}: ${String(cell)} is not a whole number and cannot be written in words`,
    };
  }
  if (digits && form?.value === 'words') {
    yield {
      offset: digits.offset,
      message: `${tagText(node, digits)}: a number in words has no decimals; leave digits or as out`,
    };
  }
  for (const at of [digits, form]) {
    if (at && typeof cell === 'string') {
      yield {
        offset: at.offset,
        message: `${tagText(node, at)}: the cell is text ("${shown(cell)}"); leave ${at.name} out`,
      };
    }
  }
}

function* checkQuote(node: SyntaxNode, known: Known): Generator<Fault> {
  const claim = yield* checkRow(node, known);
  if (claim === undefined) return;
  const of = attribute(node, 'of');
  const quote = known.cell(claim, 'quote');
  if (typeof quote !== 'string') {
    const message = `${tagText(node, of)}: ${tableFile(claim)} has no quotation in this row; <Quote> prints the column "quote", <Value> any other`;
    yield { offset: of?.offset ?? node.start, message };
    return;
  }
  const part = attribute(node, 'part');
  if (part && part.value.trim() !== '' && !quote.includes(part.value)) {
    const exact = nearPart(quote, part.value);
    const hint =
      exact === undefined
        ? `The words are "${shown(quote)}" (${tableFile(claim)})`
        : `Only capitals, spaces or quotation marks differ; the exact words are "${shown(exact)}"`;
    yield {
      offset: part.offset,
      message: `${tagText(node, part)}: these words are not in the quotation. ${hint}`,
    };
  }
}

/** The part of a quotation that differs from what was typed only by capitals, kind of spaces or quotation marks. */
function nearPart(quote: string, part: string): string | undefined {
  const loosen = (text: string): string =>
    text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s/g, ' ').toLowerCase();
  const loose = loosen(quote);
  const index = loose.indexOf(loosen(part).trim());
  // Some capitals change their length when lowered; then the places no longer match and the hint is left out.
  return index < 0 || loose.length !== quote.length
    ? undefined
    : quote.slice(index, index + part.trim().length);
}

function* checkCite(node: SyntaxNode, known: Known): Generator<Fault> {
  const at = attribute(node, 'id');
  const ids = at?.value.split(/\s+/).filter(Boolean) ?? [];
  for (const [i, id] of ids.entries()) {
    if (!known.sources.has(id)) {
      const hint = `${suggestion(id, [...known.sources])} Add it to content/sources.csv`;
      yield {
        offset: at?.offset ?? node.start,
        message: `${tagText(node, at)}: unknown source "${shown(id)}".${hint}`,
      };
    } else if (ids.indexOf(id) !== i) {
      yield {
        offset: at?.offset ?? node.start,
        message: `${tagText(node, at)}: the source "${id}" stands twice`,
      };
    }
  }
}

function* checkTerm(node: SyntaxNode, known: Known): Generator<Fault> {
  const at = attribute(node, 'id');
  if (at === undefined || at.value.trim() === '' || known.terms.has(at.value)) return;
  const hint = `${suggestion(at.value, [...known.terms])} Add it to content/glossary.yaml`;
  yield { offset: at.offset, message: `${tagText(node, at)}: unknown term "${shown(at.value)}".${hint}` };
}

function* checkRef(node: SyntaxNode, known: Known): Generator<Fault> {
  const at = attribute(node, 'to');
  const step = stepAround(node);
  if (step === undefined) {
    yield {
      offset: node.start,
      message: `${tagText(node, at)} stands outside a <Step>; it lights marks of the step’s figure`,
    };
    return;
  }
  const figure = known.figures.get(step.figure);
  if (at === undefined || !figure?.states.includes(step.state)) return;
  const keys = figure.keys(step.state);
  for (const key of at.value.split(/\s+/).filter(Boolean)) {
    if (keys.has(key)) continue;
    const names = [...keys];
    const hint = `${suggestion(key, names)} Marks: ${listed(names)}`;
    yield {
      offset: at.offset,
      message: `${tagText(node, at)}: figure "${step.figure}" draws no mark "${shown(key)}" in the state "${step.state}", narrow and wide.${hint}`,
    };
  }
}
