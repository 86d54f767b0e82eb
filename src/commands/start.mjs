// @ts-check
/** `npm start`: from a fresh clone to the finished site in the browser: install, build, serve. */
import { buildSite } from './build-site.mjs';
import { runCommand } from './command.mjs';
import { siteFolder } from './project.mjs';
import { CommandError } from './run-program.mjs';
import { baseOf } from './sub-path.mjs';

const usualPort = 4321;

await runCommand(async () => {
  const port = chosenPort();
  await buildSite();
  // Imported late: it needs a package that the frame above may only just have installed.
  const { listen, stopOnSignal } = await import('./static-server.mjs');
  const site = await listen(siteFolder, {
    port: port ?? usualPort,
    orNextFree: port === undefined,
    base: baseOf(process.env.SITE_BASE),
  });
  stopOnSignal(site);
  console.log(`\nChoke Points is at ${site.url} (Ctrl+C stops it)`);
});

/** The port asked for with PORT, if any. */
function chosenPort() {
  const text = process.env.PORT;
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandError(`PORT=${text} is not a port number.`);
  return port;
}
