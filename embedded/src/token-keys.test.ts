import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKeySet } from '@kawa/session/access-token';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuers, keyReaders, tokenKeyFiles } from './token-keys.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('10 starts at once make 1 file per issuer, mode 0600, that all of them read, and leave no draft', async () => {
  const dataDir = join(folder, 'first');
  const answers = await Promise.all(Array.from({ length: 10 }, () => tokenKeyFiles(dataDir)));
  expect(new Set(answers.map((files) => JSON.stringify(files))).size).toBe(1);
  const [files = {}] = answers;
  expect(Object.keys(files)).toEqual(Object.keys(issuers));
  for (const file of Object.values(files)) {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(readKeySet(await readFile(file, 'utf8')).keys).toHaveLength(1);
  }
  expect((await readdir(join(dataDir, 'keys'))).sort()).toEqual(
    Object.keys(issuers)
      .map((domain) => `${domain}.json`)
      .sort(),
  );
  expect((await stat(join(dataDir, 'keys'))).mode & 0o777).toBe(0o700);
});

test('the next start keeps the keys, so that who is signed in stays so', async () => {
  const dataDir = join(folder, 'again');
  const read = async () => keyReaders(await tokenKeyFiles(dataDir))['customers']?.();
  expect(await read()).toBe(await read());
});
