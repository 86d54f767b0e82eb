// @ts-check
/** `npm run sbom`: what the site is built from, as CycloneDX, into dist/sbom.cdx.json; builds the site if there is none. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build-site.mjs';
import { billOfMaterials } from './bill-of-materials.mjs';
import { runCommand } from './command.mjs';
import { siteFolder } from './project.mjs';

await runCommand(async () => {
  if (!existsSync(join(siteFolder, 'index.html'))) await buildSite();
  const bill = await billOfMaterials();
  writeFileSync(join(siteFolder, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 1)}\n`);
  console.log(`${String(bill.components.length)} packages in dist/sbom.cdx.json`);
});
