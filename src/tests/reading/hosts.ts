import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { compressFolder } from '../../commands/compress.mjs';
import type { HeaderRule } from '../../commands/header-file.mjs';
import { caddyRecipe } from '../../commands/host-caddy.mjs';
import { areasOf, hostFiles, movedBelow, readHostFiles } from '../../commands/host-files.mjs';
import { nginxRecipe } from '../../commands/host-nginx.mjs';
import { listen } from '../../commands/static-server.mjs';

const SITE = '.test-dist';
const SECONDS_TO_START = 10;
/** Where Debian puts the module with which nginx sends files compressed by brotli. */
const NGINX_BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const brotli = existsSync(NGINX_BROTLI);

/** A server at work. */
export interface Host {
  url: string;
  close: () => Promise<void>;
}

/** A few files of the built site, compressed as a build for readers has them, in a folder `root` at `base`. */
export interface Sample {
  root: string;
  folder: string;
  base: string;
}

export async function sampleSite(files: readonly string[], base: string): Promise<Sample> {
  const root = mkdtempSync(join(tmpdir(), 'choke-points-hosts-'));
  const folder = join(root, base);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(SITE, file), join(folder, file));
  }
  for (const file of hostFiles)
    writeFileSync(join(folder, file), movedBelow(readFileSync(join('public', file), 'utf8'), base));
  await compressFolder(folder);
  return { root, folder, base };
}

export const removeSample = ({ root }: Sample): void => rmSync(root, { recursive: true, force: true });

/** A kind of host: whether this machine has it, how it is started and which compressed files it sends. */
interface KindOfHost {
  name: string;
  isInstalled: () => boolean;
  start: (sample: Sample) => Promise<Host>;
  encodings: string[];
}

export const hosts: KindOfHost[] = [
  {
    name: 'the local server',
    isInstalled: () => true,
    start: async ({ folder, base }) => {
      const { url, close } = await listen(folder, { port: 0, base });
      return { url: new URL('/', url).href, close };
    },
    encodings: ['gzip', 'br'],
  },
  {
    name: 'nginx',
    isInstalled: () => answers('nginx', ['-v']),
    start: startNginx,
    encodings: brotli ? ['gzip', 'br'] : ['gzip'],
  },
  {
    name: 'caddy',
    isInstalled: () => answers('caddy', ['version']),
    start: startCaddy,
    encodings: ['gzip', 'br'],
  },
];

const answers = (program: string, args: string[]): boolean => spawnSync(program, args).status === 0;

/** What the recipes need to know of the sample. */
function hostingOf({ root, folder, base }: Sample, listen: string): Parameters<typeof nginxRecipe>[0] {
  const { rules, redirects } = readHostFiles(folder);
  return { areas: areasOf(rules, base), redirects, base, root, listen, name: 'localhost' };
}

async function startNginx(sample: Sample): Promise<Host> {
  const port = await freePort();
  const work = mkdtempSync(join(tmpdir(), 'choke-points-nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = join(work, 'nginx.conf');
  writeFileSync(
    config,
    [
      ...(brotli ? [`load_module ${NGINX_BROTLI};`] : []),
      // As root it would work as somebody who may not read our folder.
      ...(process.getuid?.() === 0 ? [`user ${userInfo().username};`] : []),
      'daemon off;',
      'worker_processes 1;',
      `pid ${work}/nginx.pid;`,
      'error_log stderr;',
      'events {}',
      'http {',
      'access_log off;',
      ...temporary.map((kind) => `${kind}_temp_path ${work}/${kind};`),
      nginxRecipe({ ...hostingOf(sample, `127.0.0.1:${port}`), brotli }),
      '}',
    ].join('\n'),
  );
  return running(spawn('nginx', ['-p', work, '-c', config, '-e', 'stderr']), port, work);
}

async function startCaddy(sample: Sample): Promise<Host> {
  const port = await freePort();
  const work = mkdtempSync(join(tmpdir(), 'choke-points-caddy-'));
  const config = join(work, 'Caddyfile');
  const recipe = caddyRecipe(hostingOf(sample, `http://127.0.0.1:${port}`));
  writeFileSync(config, `{\n\tadmin off\n}\n${recipe}`);
  const env = { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
  return running(spawn('caddy', ['run', '--config', config], { env }), port, work);
}

/** Waits until a server answers; throws, with what it had to say, when it ends or does not answer in time. */
async function running(child: ChildProcess, port: number, work: string): Promise<Host> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  const deadline = Date.now() + SECONDS_TO_START * 1000;
  while (child.exitCode === null && Date.now() < deadline) {
    if (await fetch(url).then(Boolean, () => false)) return { url, close };
    await new Promise((resume) => setTimeout(resume, 50));
  }
  await close();
  throw new Error(`The server does not answer:\n${said}`);
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The rules of the sample's own file of headers. */
export const rulesOf = ({ folder }: Sample): HeaderRule[] => readHostFiles(folder).rules;
