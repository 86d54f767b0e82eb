// @ts-check
/** The packages that the site is built from, in the form that scanners for known faults read. */
import { runNpm } from './install.mjs';
import { CommandError } from './run-program.mjs';

/**
 * @typedef {object} Component
 * @property {string} bom-ref
 * @property {string} name
 * @property {string} version
 * @property {{ name: string, value: string }[]} properties
 */

/**
 * @typedef {object} Bill A bill of materials in CycloneDX; only what is read here is named.
 * @property {string} bomFormat
 * @property {string} [serialNumber]
 * @property {{ timestamp?: string, component: Component, [key: string]: unknown }} metadata
 * @property {Component[]} components
 * @property {{ ref: string, dependsOn: string[] }[]} dependencies
 */

/**
 * What the lockfile says, without tools that only tests use; the same lockfile gives the same bill.
 * @returns {Promise<Bill>}
 */
export async function billOfMaterials() {
  // Not "--omit=dev": npm would also omit what both the site and a test need.
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=error'];
  const { exitCode, output } = await runNpm(args, { output: 'keep', timeLimit: 60 });
  if (exitCode !== 0) throw new CommandError(`npm could not list the packages:\n${output.trim()}`);
  return lasting(JSON.parse(output));
}

/**
 * A bill without what says nothing about the site: tools of tests, a number by chance and the moment of the call.
 * @param {Bill} bill
 * @returns {Bill}
 */
function lasting(bill) {
  const components = bill.components.filter(
    ({ properties }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
  );
  const kept = new Set([bill.metadata.component, ...components].map((component) => component['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
  const metadata = { ...bill.metadata };
  delete metadata.timestamp;
  const rest = { ...bill, metadata, components, dependencies };
  delete rest.serialNumber;
  return rest;
}
