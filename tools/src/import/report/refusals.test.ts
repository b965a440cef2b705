import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { Refusals, TOLD_IN_FULL } from './refusals.ts';

test('tells 100 of 1,234 in full, the rest as a count with the file that holds all', async () => {
  const told: string[] = [];
  const refusals = new Refusals((text) => told.push(text));
  for (let at = 1; at <= 1_234; at += 1) refusals.add(`row ${at}`);
  refusals.close();
  expect(told).toHaveLength(TOLD_IN_FULL + 1);
  const [, file = ''] = /^\.\.\. and 1,134 more; all of them are in (.+)$/u.exec(told.at(-1) ?? '') ?? [];
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  await rm(dirname(file), { recursive: true });
  expect(lines).toHaveLength(1_234);
  expect([lines[0], lines.at(-1)]).toEqual(['row 1', 'row 1234']);
});

test('writes to the file that was asked for, however few there are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kawa-refusals-'));
  const file = join(folder, 'bad.txt');
  const refusals = new Refusals(() => {}, file);
  refusals.add('the only one');
  refusals.close();
  expect(await readFile(file, 'utf8')).toBe('the only one\n');
  await rm(folder, { recursive: true });
});
