import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endOf } from '../command/command.ts';
import { importCommand, type Options } from './arguments.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-arguments-'));
  await writeFile(join(folder, 'notes.txt'), '');
});
afterAll(() => rm(folder, { recursive: true }));

/** How the command ends with these arguments, and what it was to import. */
async function parsed(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const imported: object[] = [];
  const run = (from: string, options: Options) => void imported.push({ folder: from, ...options });
  return { ...(await endOf({ ...importCommand, run }, args, env)), imported };
}

test('takes a folder with a file of the format', async () => {
  await writeFile(join(folder, 'stock.csv'), '');
  expect(await parsed([folder, '--strict', '--report', 'bad.txt'])).toEqual({
    status: 0,
    printed: '',
    errors: '',
    imported: [{ folder, strict: true, report: 'bad.txt' }],
  });
  await rm(join(folder, 'stock.csv'));
});

test('--help tells the options and the exit status', async () => {
  const { status, printed, imported } = await parsed(['--help']);
  expect([status, imported]).toEqual([0, []]);
  expect(printed).toMatch(/--strict[\s\S]*Exit status/u);
});

test.each([
  ['no folder', [], "missing required argument 'folder'"],
  ['an unknown option', ['--fast'], "unknown option '--fast'"],
  ['two folders', ['a', 'b'], 'too many arguments'],
  ['a folder that is not there', ['/nowhere/at/all'], 'There is no folder /nowhere/at/all.'],
  ['a file', [import.meta.filename], 'is not a folder'],
])('%s is reported in one line', async (_, given, message) => {
  const { status, printed, errors, imported } = await parsed(given);
  expect([status, printed, imported]).toEqual([2, '', []]);
  expect(errors).toContain(message);
  expect(errors.trim()).not.toContain('\n');
});

test.each([
  ['--strict', { npm_config_strict: 'true' }],
  ['--report', { npm_config_report: 'true' }],
  ['--strict and --report', { npm_config_strict: 'true', npm_config_report: 'bad.txt' }],
])('%s that npm kept for itself is refused with a line that says to write "--"', async (names, env) => {
  expect(await parsed([import.meta.dirname], env)).toEqual({
    status: 2,
    printed: '',
    errors: `npm kept ${names} for itself; write "npm run import -- <options> <folder>" (see --help)\n`,
    imported: [],
  });
});

test('a folder without a file of the format is reported', async () => {
  expect(await parsed([folder])).toMatchObject({
    status: 2,
    errors: expect.stringContaining('contains none of customers.csv'),
  });
});
