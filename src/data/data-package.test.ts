import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { dataPackage } from './data-package';
import { csvOf } from './export';
import { content } from './load';
import profile from './profiles/tabular-data-package.json';
import { publishedTables } from './published';
import { tables } from './tables';

interface Resource {
  name: string;
  path: string;
  schema: {
    primaryKey: string;
    fields: {
      name: string;
      type: string;
      description: string;
      unit?: string;
      constraints: {
        required: boolean;
        unique?: boolean;
        pattern?: string;
        enum?: string[];
        minimum?: number;
        maximum?: number;
      };
    }[];
  };
  sources?: { title: string; path?: string }[];
  licenses: { name: string }[];
}
interface Package {
  created: string;
  resources: Resource[];
}

const published = publishedTables(content);
const made = (): Package =>
  JSON.parse(JSON.stringify(dataPackage(published, 'https://example.org/data/', '2026-11-23'))) as Package;
const { resources } = made();

const ajv = new Draft04({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(profile);
const faults = (one: unknown): string[] => {
  validate(one);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${String(message)}`);
};

it('is a tabular data package by the profile of Frictionless', () => {
  expect(faults(made())).toEqual([]);
});

it('would not be one with a name, a type or a bound that the profile does not know', () => {
  const broken = (change: (one: Package) => void): string => {
    const one = made();
    change(one);
    return faults(one).join('\n');
  };
  expect(broken(({ resources: [first] }) => first && (first.name = 'A Name'))).toContain('/resources/0/name');
  expect(broken(({ resources: [first] }) => first && (first.licenses = []))).toContain(
    '/resources/0/licenses',
  );
  expect(
    broken(({ resources: [first] }) => {
      const field = first?.schema.fields[0];
      if (field) field.type = 'colour';
    }),
  ).toContain('/resources/0/schema');
});

it('has every table and the list of sources, each with licence, key and sources', () => {
  expect(resources.map(({ name }) => name)).toEqual([...Object.keys(tables), 'sources']);
  for (const { name, path, schema, sources, licenses } of resources) {
    expect(path).toBe(`${name}.csv`);
    expect(schema.primaryKey).toBe('id');
    expect(licenses.map((licence) => licence.name)).toEqual(['CC-BY-NC-4.0']);
    if (name !== 'sources') expect(sources?.length, name).toBeGreaterThan(0);
  }
});

it('gives numbers their units', () => {
  const field = (table: string, column: string) =>
    resources.find(({ name }) => name === table)?.schema.fields.find(({ name }) => name === column);
  expect(field('chip-trade', 'value_usd_bn')).toMatchObject({ type: 'number', unit: 'billion dollars' });
  expect(field('chip-shares', 'share_pct')?.constraints).toMatchObject({ minimum: 0, maximum: 100 });
  expect(field('chip-trade', 'year')).toMatchObject({ type: 'year' });
  expect(field('chip-trade', 'goods')?.constraints.enum).toEqual(['integrated circuits', 'crude oil']);
});

it('is dated by its content and not by a clock', () => {
  expect(made().created).toBe('2026-11-23T00:00:00Z');
});

describe.each(resources.map((resource) => [resource.name, resource] as const))(
  'the rows of %s',
  (name, { schema }) => {
    it('keep every type and constraint that the package states', () => {
      const table = published.find(({ id }) => id === name);
      if (!table) throw new Error(`${name} is not published`);
      const rows = parse(csvOf(table), { columns: true });
      const wrong: string[] = [];
      for (const { name: column, type, constraints } of schema.fields) {
        const { required, unique, pattern, minimum = -Infinity, maximum = Infinity } = constraints;
        const seen = new Set<string>();
        for (const row of rows as Record<string, string>[]) {
          const cell = row[column] ?? '';
          const say = (what: string): number => wrong.push(`${String(row['id'])} ${column} ${what}: ${cell}`);
          if (cell === '') {
            if (required) say('is blank');
            continue;
          }
          if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell)) say('does not fit');
          if (constraints.enum && !constraints.enum.includes(cell)) say('is no choice');
          if (unique && seen.has(cell)) say('stands twice');
          seen.add(cell);
          if (type === 'string') continue;
          if (!/^-?\d+(\.\d+)?$/.test(cell)) say('is no number');
          if (type !== 'number' && cell.includes('.')) say('is not whole');
          if (Number(cell) < minimum || Number(cell) > maximum) say('is out of bounds');
        }
      }
      expect(wrong).toEqual([]);
    });
  },
);
