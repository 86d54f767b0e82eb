import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What `npm run host` says for these arguments, on a host named by the variables of the build. */
function host(args: string[], env: Record<string, string> = {}): { status: number | null; said: string } {
  const variables = { ...process.env, SITE_URL: 'https://story.example.org', ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/host.mjs', ...args], {
    encoding: 'utf8',
    env: variables,
  });
  return { status, said: status === 0 ? stdout : stderr };
}

test('a recipe has the name, the folder and the port of the host, and nothing before it', () => {
  const { status, said } = host(['nginx', '--root', '/srv/www', '--listen', '8080', '--brotli']);
  expect(status).toBe(0);
  expect(said).toMatch(/^# Made from public\/_headers/);
  for (const line of [
    'server_name story.example.org;',
    'root "/srv/www";',
    'listen 8080;',
    'brotli_static on;',
  ])
    expect(said).toContain(`  ${line}\n`);
  expect(host(['caddy', '--root', '/srv/www']).said).toContain(
    '\nstory.example.org {\n\troot * "/srv/www"\n',
  );
});

test('below a folder of the host the recipe speaks of that folder', () => {
  const { said } = host(['nginx'], { SITE_BASE: '/x/' });
  expect(said).toContain('  error_page 404 /x/404.html;\n');
  expect(said).toContain('  location = /x/feed { return 301 /x/feed.xml; }\n');
  expect(said).toContain('  location /x/assets/ {\n');
  expect(said).not.toContain('location /assets/');
});

test.each([[[]], [['apache']], [['nginx', 'caddy']], [['nginx', '--colour']]])('refuses %j', (args) => {
  const { status, said } = host(args);
  expect(status).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
});
