import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}
const workflow = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('the workflow builds the site for the address and the folder at which the host will serve it', () => {
  const build = steps.find(({ run }) => run?.startsWith('npm run build'));
  expect(build?.env).toMatchObject({
    SITE_URL: '${{ steps.pages.outputs.origin }}',
    SITE_BASE: '${{ steps.pages.outputs.base_path }}',
  });
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  expect(upload?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
});

test('the workflow runs only commands that the project has, and no install script', () => {
  const commands = steps.flatMap(({ run }) => (run ? [run] : []));
  expect(commands[0]).toBe('npm ci --ignore-scripts');
  const named = commands.slice(1).map((command) => /^npm run (\w+)/.exec(command)?.[1] ?? command);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('only the job that deploys may write, and only to Pages', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const more = Object.entries(workflow.jobs).flatMap(([name, { permissions }]) =>
    permissions ? [[name, permissions]] : [],
  );
  expect(more).toEqual([['deploy', { pages: 'write', 'id-token': 'write' }]]);
});
