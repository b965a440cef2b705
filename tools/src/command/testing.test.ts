import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complain, type CommandSpec, say } from './command.ts';
import { runHere } from './testing.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await realpath(await mkdtemp(join(tmpdir(), 'kawa-here-')));
});
afterEach(() => rm(cwd, { recursive: true }));

/** A command that does `run`. */
const spec = (run: CommandSpec['run'], more: Partial<CommandSpec> = {}): CommandSpec => ({
  name: 'brew',
  purpose: 'Brews coffee.',
  ...(run !== undefined && { run }),
  ...more,
});

test('a command runs in the folder, and what it prints comes back with its status, apart by stream', async () => {
  const run = () => {
    say(process.cwd());
    complain('No milk.');
    return 3;
  };
  expect(await runHere(spec(run), [], { cwd })).toEqual({
    status: 3,
    stdout: `${cwd}\n`,
    stderr: 'No milk.\n',
  });
});

test.each([
  ['an Error', new Error('No water.'), 'No water.\n'],
  ['a string', 'No water.', 'No water.\n'],
  [
    'a failed statement',
    Object.assign(new Error('Failed query', { cause: new Error('No beans.') }), { query: 'select' }),
    'No beans.\n',
  ],
])(
  '%s that a command throws is one line of stderr, with the status 1, or its own',
  async (_what, thrown, stderr) => {
    const run = () => {
      say('Brewing.');
      throw thrown;
    };
    expect(await runHere(spec(run), [], { cwd })).toEqual({ status: 1, stdout: 'Brewing.\n', stderr });
    expect(await runHere(spec(run, { failed: 2 }), [], { cwd })).toMatchObject({ status: 2, stderr });
  },
);

test('the help, a wrong option and an option that npm kept come back too', async () => {
  const brew = spec(() => 0, { declare: (command) => command.option('--cold', 'brew it cold') });
  expect((await runHere(brew, ['--help'], { cwd })).stdout).toMatch(/^Brews coffee\.\n\nUsage: /u);
  expect(await runHere(brew, ['--clod'], { cwd })).toEqual({
    status: 2,
    stdout: '',
    stderr: "error: unknown option '--clod'\n(Did you mean --cold?)\n",
  });
  const kept = await runHere(brew, [], { cwd, env: { npm_config_cold: 'true' } });
  expect(kept).toMatchObject({ status: 2, stdout: '' });
  expect(kept.stderr).toMatch(/^npm kept --cold for itself/u);
});

test('the folder, both streams and the exit status of this process are afterwards what they were, after a failure too', async () => {
  const state = () => ({
    cwd: process.cwd(),
    out: Object.getOwnPropertyDescriptor(process.stdout, 'write'),
    err: Object.getOwnPropertyDescriptor(process.stderr, 'write'),
    exitCode: process.exitCode,
  });
  const before = state();
  await runHere(
    spec(() => 4),
    [],
    { cwd },
  );
  expect(state()).toEqual(before);
  await runHere(
    spec(() => Promise.reject(new Error('No water.'))),
    [],
    { cwd },
  );
  expect(state()).toEqual(before);
  await expect(runHere(spec(undefined), [], { cwd: join(cwd, 'nowhere') })).rejects.toThrow('ENOENT');
  expect(state()).toEqual(before);
});
