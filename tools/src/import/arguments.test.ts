import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseArguments } from './arguments.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-arguments-'));
  await writeFile(join(folder, 'notes.txt'), '');
});
afterAll(() => rm(folder, { recursive: true }));

test('takes a folder with a file of the format', async () => {
  await writeFile(join(folder, 'stock.csv'), '');
  expect(parseArguments([folder, '--strict', '--report', 'bad.txt'])).toEqual({
    kind: 'run',
    arguments: { folder, strict: true, report: 'bad.txt' },
  });
  await rm(join(folder, 'stock.csv'));
});

test('--help tells the options and the exit status', () => {
  const parsed = parseArguments(['--help']);
  expect(parsed).toMatchObject({ kind: 'help' });
  expect('text' in parsed && parsed.text).toMatch(/--strict[\s\S]*Exit status/u);
});

test.each([
  ['no folder', [], "missing required argument 'folder'"],
  ['an unknown option', ['--fast'], "unknown option '--fast'"],
  ['two folders', ['a', 'b'], 'too many arguments'],
  ['a folder that is not there', ['/nowhere/at/all'], 'There is no folder /nowhere/at/all.'],
  ['a file', [import.meta.filename], 'is not a folder'],
])('%s is told in one line', (_, given, message) => {
  const parsed = parseArguments(given);
  expect(parsed).toMatchObject({ kind: 'wrong', message: expect.stringContaining(message) });
  expect('message' in parsed && parsed.message).not.toContain('\n');
});

test.each([
  ['--strict', { npm_config_strict: 'true' }],
  ['--report', { npm_config_report: 'true' }],
  ['--strict and --report', { npm_config_strict: 'true', npm_config_report: 'bad.txt' }],
])('%s that npm kept for itself is refused with a line that says to write "--"', (names, env) => {
  expect(parseArguments([import.meta.dirname], env)).toEqual({
    kind: 'wrong',
    message: `npm kept ${names} for itself; write "npm run import -- <options> <folder>" (see --help)`,
  });
});

test('a folder without a file of the format is told', () => {
  expect(parseArguments([folder])).toMatchObject({
    kind: 'wrong',
    message: expect.stringContaining('contains none of customers.csv'),
  });
});
