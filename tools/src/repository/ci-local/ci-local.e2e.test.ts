import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const command = join(import.meta.dirname, 'main.ts');
let folder: string;

const run = (...args: readonly string[]) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
const write = (name: string, ...lines: readonly string[]) =>
  writeFile(join(folder, '.github/workflows', name), lines.join('\n'));
/** The rows of the closing table, one space for many, without what it took. */
const rows = (stdout: string): string[] =>
  (stdout.split('\n\n').at(-2) ?? '')
    .split('\n')
    .slice(1)
    .map((row) => row.replaceAll(/ {2,}/gu, ' | ').replace(/ \| [\d.]+ s$/u, ''));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-ci-local-'));
  await mkdir(join(folder, '.github/workflows'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

test('runs 2 workflows in order, tells what it left out and why, shows the summary, and has status 0', async () => {
  await write(
    'b.yml',
    'jobs:',
    '  two:',
    '    needs: one',
    '    env: { WHO: "${{ github.actor }}" }',
    '    steps:',
    '      - run: echo "[$WHO][$CI]" >> "$GITHUB_STEP_SUMMARY"',
    '      - { run: pwd > place, working-directory: .github }',
    '  one:',
    '    steps:',
    '      - uses: actions/checkout@v1',
    '      - name: Two lines',
    '        run: |',
    '          test -d "$RUNNER_TEMP"',
    '          echo first > order',
  );
  await write('a.yaml', 'jobs:', '  images:', '    steps:', '      - run: docker compose build');
  const { status, stdout, stderr } = await run();
  expect([status, stderr]).toEqual([0, '']);
  expect(rows(stdout)).toEqual([
    'a/images | all of it | skipped: needs Docker',
    'b/one | actions/checkout | skipped: an action, for GitHub only',
    'b/one | Two lines | passed',
    'b/two | echo "[$WHO][$CI]" >> "$GITHUB_STEP_SUMMARY" | passed',
    'b/two | pwd > place | passed',
  ]);
  expect(stdout).toMatch(/\n3 passed, 0 failed, 2 skipped\n$/u);
  expect(stdout).toContain('== b/two: its summary\n[][true]\n');
  expect(await readFile(join(folder, 'order'), 'utf8')).toBe('first\n');
  expect(await readFile(join(folder, '.github/place'), 'utf8')).toMatch(/\.github\n$/u);
});

test('a failure stops its job but for what always runs, and the jobs that need it; the others run; status 1', async () => {
  await write(
    'ci.yml',
    'jobs:',
    '  bad:',
    '    steps:',
    '      - run: |',
    '          false | true',
    '          echo not reached',
    '      - run: echo after',
    '      - { run: echo always, if: always() }',
    '  next: { needs: bad, steps: [{ run: echo next }] }',
    '  other: { steps: [{ run: exit 3 }] }',
  );
  const { status, stdout } = await run();
  expect(status).toBe(1);
  expect(stdout).not.toContain('not reached');
  expect(rows(stdout)).toEqual([
    'ci/bad | false | true ... | failed: status 1',
    'ci/bad | echo after | skipped: a step before it failed',
    'ci/bad | echo always | passed',
    'ci/next | all of it | skipped: needs ci/bad, which failed',
    'ci/other | exit 3 | failed: status 3',
  ]);
  expect(stdout).toMatch(/\n1 passed, 2 failed, 2 skipped\n$/u);
});

test('a job that outlives its timeout-minutes is ended with all that it started, and told so', async () => {
  await write(
    'ci.yml',
    'jobs:',
    '  slow:',
    '    timeout-minutes: 0.01',
    '    steps:',
    '      - run: sleep 600 & echo $! > child; wait',
  );
  const { status, stdout } = await run();
  expect(status).toBe(1);
  expect(rows(stdout)[0]).toContain("failed: took longer than the job's timeout-minutes");
  const child = Number(await readFile(join(folder, 'child'), 'utf8'));
  // A killed process is gone, or a zombie that its new parent has not yet asked for.
  const state = await readFile(`/proc/${child}/stat`, 'utf8').catch(() => 'gone');
  expect(state).toMatch(/^gone$|\) Z /u);
});

test('SIGTERM ends the step, leaves out the rest and tells the table with status 1', async () => {
  await write(
    'ci.yml',
    'jobs:',
    '  slow:',
    '    steps:',
    '      - run: echo up > up; sleep 600',
    '      - run: echo after > after',
  );
  const changes = watch(folder);
  const child = spawn(process.execPath, [command], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for await (const { filename } of changes) if (filename === 'up') break;
  child.kill('SIGTERM');
  expect(await ended).toBe(1);
  expect(rows(stdout)).toEqual([
    'ci/slow | echo up > up; sleep 600 | failed: interrupted',
    'ci/slow | echo after > after | skipped: interrupted',
  ]);
  expect(existsSync(join(folder, 'after'))).toBe(false);
});

test('--job runs the named job alone, whatever its condition; --list runs nothing', async () => {
  await write(
    'ci.yml',
    'jobs:',
    '  test: { steps: [{ run: echo test > test }] }',
    "  publish: { needs: test, if: github.ref == 'x', steps: [{ run: echo publish > publish }] }",
  );
  expect((await run('--list')).stdout).toBe(
    "ci/test\n  echo test > test\nci/publish  (skipped: only on GitHub, if github.ref == 'x')\n",
  );
  expect(existsSync(join(folder, 'test'))).toBe(false);
  expect(rows((await run('--job', 'publish')).stdout)).toEqual([
    'ci/publish | echo publish > publish | passed',
  ]);
  expect(existsSync(join(folder, 'test'))).toBe(false);
});

test.each([
  ['an unknown job', ['--job', 'nope'], 'There is no job "nope"; there are ci/test.\n'],
  ['a folder that is not there', ['--workflows', 'nowhere'], 'nowhere cannot be read (ENOENT).\n'],
  ['a folder without a workflow', ['--workflows', '.github'], '.github has no workflow.\n'],
  ['an unknown option', ['--lst'], "error: unknown option '--lst'\n(Did you mean --list?)\n"],
])('%s is one plain message and status 2', async (_what, args, message) => {
  await write('ci.yml', 'jobs:', '  test: { steps: [{ run: a }] }');
  expect(await run(...args)).toEqual({ status: 2, stdout: '', stderr: message });
});

test('a workflow with a mistake is reported by file and line with status 2, and nothing runs', async () => {
  await write('a.yml', 'jobs:', '  test: { steps: [{ run: echo > ran }] }');
  await write('b.yml', 'jobs:', '  test:', '    steps:', '      - name: x');
  expect(await run()).toEqual({
    status: 2,
    stdout: '',
    stderr: '.github/workflows/b.yml:4: jobs.test.steps.0: must have either "uses" or "run"\n',
  });
  expect(existsSync(join(folder, 'ran'))).toBe(false);
});
