import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HAN, packageFile, SANS, SERIF } from '../fonts/packages';
import { billOfMaterials } from './bill-of-materials.mjs';

/** Packages that come with an install script, and why the site builds without running it. */
const INSTALL_SCRIPTS: Record<string, string> = {
  esbuild: 'the script only checks a binary that arrives as an optional package of its own',
};
/** Where a package comes from of which the lockfile does not say it. */
const REGISTRY = 'https://registry.npmjs.org/';
/** What may go into the making of the site: licences that ask for no more than credit … */
const LICENCES = new Set(
  ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0'].concat([
    'BlueOak-1.0.0',
    'Python-2.0',
    'Unlicense',
    'OFL-1.1',
  ]),
);
/** … and tools that ask for their own changed source, which run while the site is built and of which nothing reaches readers. */
const ONLY_WHILE_BUILDING: [names: RegExp, licence: RegExp, why: string][] = [
  [/^@resvg\/resvg-js/, /^MPL-2\.0$/, 'draws the pictures'],
  [/^lightningcss/, /^MPL-2\.0$/, 'writes the style sheets'],
  [/^@img\/sharp/, /LGPL-3\.0-or-later/, 'comes with Astro, and is not used'],
];

interface LockEntry {
  version: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
  license?: string;
  resolved?: string;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockEntry>;
};
const entries = Object.entries(packages).filter(([path]) => path !== '');
const inProduction = entries.filter(([, { dev }]) => dev !== true);
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? path;

/** Whether every part of a licence expression, or one where there is a choice, is on the list. */
const isAllowed = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => LICENCES.has(licence.trim())));

test('every package comes from the public registry and is pinned by its hash', () => {
  const loose = entries.filter(
    ([, { integrity, resolved }]) =>
      !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') || !(resolved ?? REGISTRY).startsWith(REGISTRY),
  );
  expect(entries.length).toBeGreaterThan(100);
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(readFileSync('.npmrc', 'utf8')).not.toContain('registry');
});

test('no package needs its install script', () => {
  const scripted = entries.filter(([, entry]) => entry.hasInstallScript).map(([path]) => nameOf(path));
  expect([...new Set(scripted)].toSorted()).toEqual(Object.keys(INSTALL_SCRIPTS).toSorted());
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
});

test('the project asks for exact versions', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const asked = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  );
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('every package that the site is made with has a licence that allows it', () => {
  const refused = inProduction
    .map(([path, { license = 'no licence' }]) => ({ name: nameOf(path), license }))
    .filter(({ license }) => !isAllowed(license))
    .filter(
      ({ name, license }) =>
        !ONLY_WHILE_BUILDING.some(([names, licence]) => names.test(name) && licence.test(license)),
    );
  expect(inProduction.length).toBeGreaterThan(100);
  expect(refused).toEqual([]);
});

test.each([SERIF, SANS, HAN])('the font %s is under the Open Font License', (name) => {
  const { license } = JSON.parse(readFileSync(packageFile(name, 'package.json'), 'utf8')) as {
    license: string;
  };
  expect(license).toBe('OFL-1.1');
  expect(readFileSync(packageFile(name, 'LICENSE'), 'utf8')).toMatch(/SIL OPEN FONT LICENSE Version 1\.1/i);
});

test('the bill of materials names every package that the site is made with, and is the same each time', async () => {
  const [bill, again] = await Promise.all([billOfMaterials(), billOfMaterials()]);
  expect(again).toEqual(bill);
  expect(bill.bomFormat).toBe('CycloneDX');
  const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  expect(named).toEqual(new Set(inProduction.map(([path, { version }]) => `${nameOf(path)}@${version}`)));
  const references = new Set(bill.components.map((component) => component['bom-ref']));
  expect(
    bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !references.has(ref)),
  ).toEqual([]);
});
