// @ts-check
/** `node src/commands/serve.mjs --dir <folder> --port <number>`: serve a built site; the browser tests use it. */
import { parseArgs } from 'node:util';
import { listen, stopOnSignal } from './static-server.mjs';

const { values } = parseArgs({
  options: { dir: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
});
const site = await listen(values.dir, { port: Number(values.port) });
stopOnSignal(site);
console.log(`Serving ${values.dir} at ${site.url}`);
