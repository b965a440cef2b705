import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-commands-'));
  const nothing = { format: 'kawa-schema-check', version: 1, base: 'a.graphql', changes: [] };
  await writeFile(join(folder, 'report.json'), JSON.stringify(nothing));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the main.ts of a command in the root of the repository. */
const run = (command: string, args: readonly string[]) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const main = join(import.meta.dirname, command, 'main.ts');
    const given = args.map((arg) => arg.replace('<folder>', folder));
    execFile(process.execPath, [main, ...given], { cwd: root }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

test.each([
  {
    command: 'changelog',
    passes: ['--check', '--from', '<folder>/report.json', '--file', '<folder>/changelog.md'],
    told: /\/changelog\.md has every change since a\.graphql\.\n$/u,
    fails: ['--from', 'nope.json'],
    status: 2,
    message: 'nope.json cannot be read (ENOENT).\n',
  },
  {
    command: 'check',
    passes: ['--base', 'supergraph.yaml'],
    told: /^Schema check against supergraph\.yaml\n[^]*Passed: nothing stops this change\./u,
    fails: ['--config', 'nowhere.yaml'],
    status: 2,
    message: 'nowhere.yaml cannot be read (ENOENT).\n',
  },
  {
    command: 'codegen',
    passes: ['--check'],
    told: /^The resolvers of \d+ subgraphs are up to date\.\n$/u,
    fails: ['--subgraphs', 'nowhere'],
    status: 1,
    message: 'nowhere cannot be read; run this from the root of the repository.\n',
  },
  {
    command: 'compose',
    passes: ['--check'],
    told: /^\d+ subgraphs compose; the supergraph is up to date\.\n$/mu,
    fails: ['--config', 'nowhere.yaml'],
    status: 1,
    message: 'nowhere.yaml cannot be read (ENOENT).\n',
  },
  {
    command: 'documents',
    passes: ['--check'],
    told: /^\d+ operations of storefront \S+ are in its manifest\.\n$/u,
    fails: ['--schema', 'no.graphql'],
    status: 1,
    message: 'no.graphql cannot be read; `npm run compose` writes it.\n',
  },
  {
    command: 'lint',
    passes: [],
    told: /^\d+ schemas, no findings\.\n$/u,
    fails: ['--config', 'nowhere.yaml'],
    status: 2,
    message: 'nowhere.yaml cannot be read (ENOENT).\n',
  },
  {
    command: 'reference',
    passes: ['--check'],
    told: /^The \d+ files of docs\/schema are up to date\.\n$/u,
    fails: ['--supergraph', 'nowhere.graphql'],
    status: 1,
    message: 'nowhere.graphql cannot be read; `npm run compose` writes it.\n',
  },
])(
  '$command as a process passes with status 0, and fails with status $status and one plain message on stderr',
  async ({ command, passes, told, fails, status, message }) => {
    expect(await run(command, passes)).toEqual({
      status: 0,
      stdout: expect.stringMatching(told) as string,
      stderr: '',
    });
    expect(await run(command, fails)).toEqual({ status, stdout: '', stderr: message });
  },
);
