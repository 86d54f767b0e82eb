import { tablePath } from './export';
import type { ExplainedColumn } from './dictionary';
import { LICENCE } from './licence';
import { described, SOURCES_ID, type PublishedTable } from './published';

/** A field of a Frictionless table schema. */
interface Field {
  name: string;
  title: string;
  description: string;
  type: 'string' | 'number' | 'integer' | 'year';
  format?: 'uri';
  unit?: string;
  constraints: {
    required: boolean;
    unique?: boolean;
    pattern?: string;
    enum?: readonly string[];
    minimum?: number;
    maximum?: number;
  };
}

const ID = '[a-z0-9]+(-[a-z0-9]+)*';
/** Dates are as exact as they are known, which no single type of Frictionless fits. */
const DATE = '(19|20)\\d{2}(-\\d{2}(-\\d{2})?)?';

/** Type and constraints of a column, as Frictionless says it. */
function typeOf({ type, unit }: ExplainedColumn): Pick<Field, 'type' | 'format'> & {
  constraints: Omit<Field['constraints'], 'required'>;
} {
  switch (type.kind) {
    case 'text':
      return { type: 'string', constraints: {} };
    case 'id':
      return { type: 'string', constraints: { pattern: ID, unique: true } };
    case 'row':
      return { type: 'string', constraints: { pattern: ID } };
    case 'claims':
      return { type: 'string', constraints: { pattern: `${ID}/${ID}( ${ID}/${ID})*` } };
    case 'ids':
      return { type: 'string', constraints: { pattern: '[a-z0-9-]+( [a-z0-9-]+)*' } };
    case 'date':
      return { type: 'string', constraints: { pattern: DATE } };
    case 'address':
      return { type: 'string', format: 'uri', constraints: {} };
    case 'choice':
      return { type: 'string', constraints: { enum: type.choices } };
    case 'number':
    case 'integer': {
      const { kind, min, max } = type;
      const bounds = { minimum: min, ...(max === undefined ? {} : { maximum: max }) };
      return { type: unit === 'year' ? 'year' : kind, constraints: bounds };
    }
  }
}

function fieldOf(column: ExplainedColumn): Field {
  const { name, label, meaning, unit, optional } = column;
  const { constraints, ...type } = typeOf(column);
  return {
    name,
    title: label,
    description: meaning,
    ...type,
    // A year or a place in a list says so itself.
    ...(unit === undefined || unit === 'year' || unit === 'place' ? {} : { unit }),
    constraints: { required: !optional, ...constraints },
  };
}

const licences = [{ name: LICENCE.spdx, title: LICENCE.title, path: LICENCE.url }];

/**
 * The Frictionless data package of all tables. `homepage` is the page that explains them, `last` the day up to which
 * their sources were read: a package says when it was made, and a build must not ask its clock.
 */
export function dataPackage(all: readonly PublishedTable[], homepage: string, last: string): object {
  return {
    profile: 'tabular-data-package',
    name: 'choke-points',
    title: 'Choke Points: the tables',
    description:
      'Every table behind Choke Points: how China set out to make what it cannot buy. One row is one claim, with its sources, its date and how sure it is. Blank is unknown, never zero.',
    homepage,
    version: last.replaceAll('-', '.'),
    created: `${last}T00:00:00Z`,
    keywords: ['China', 'technology', 'export controls', 'semiconductors', 'self-reliance'],
    licenses: licences,
    resources: all.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.id,
      title: table.title,
      description: described(table),
      path: tablePath(table.id, 'csv').replace('/data/', ''),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: table.columns.map(fieldOf),
        missingValues: [''],
        primaryKey: 'id',
      },
      // The list of sources is its own source: a profile allows no empty list.
      ...(table.id === SOURCES_ID
        ? {}
        : {
            sources: table.sources.map(({ title, url, cite_as }) =>
              url === undefined ? { title: cite_as ?? title } : { title, path: url },
            ),
          }),
      licenses: licences,
    })),
  };
}
