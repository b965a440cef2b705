import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeySet, rotateKeySet } from '@kawa/session/access-token';
import { readSettings } from '@kawa/subgraph/settings';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customersSubgraph } from './subgraph.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'env-'));
});
afterAll(() => rm(folder, { recursive: true }));

const good = { ALLOW_DIRECT_CALLS: 'true', DATABASE_URL: 'postgres://u:p@localhost/db' };
async function fileOf(text: string): Promise<string> {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, text);
  return path;
}

test('customers takes the file of a key set, also of one that was rotated', async () => {
  for (const set of [createKeySet(), rotateKeySet(createKeySet())]) {
    const TOKEN_KEYS = await fileOf(JSON.stringify(set));
    expect(readSettings(customersSubgraph, { ...good, TOKEN_KEYS }).tokenKeys).toBe(TOKEN_KEYS);
  }
});

test('customers names 3 mistakes at once, the file of the keys among them, and shows no key', async () => {
  const [key] = createKeySet().keys;
  const others = { ...good, DATABASE_URL: 'mysql://hunter2', PORT: '99999' };
  const told = (TOKEN_KEYS: string): string => {
    try {
      readSettings(customersSubgraph, { ...others, TOKEN_KEYS });
      return '';
    } catch (error) {
      return String(error);
    }
  };
  const stranger = createKeySet().keys[0]?.d;
  const files: readonly (readonly [string, string])[] = [
    [join(folder, 'nowhere'), 'names a file that cannot be read (ENOENT)'],
    [folder, 'names a file that cannot be read (EISDIR)'],
    [await fileOf(''), 'it is not JSON'],
    [await fileOf('{"keys":[]}'), 'it has no key'],
    [await fileOf(JSON.stringify({ keys: [{ ...key, d: undefined }] })), 'key 1 is public only'],
    [await fileOf(JSON.stringify({ keys: [{ ...key, alg: 'HS256' }] })), 'has an alg other than ES256'],
    [await fileOf(JSON.stringify({ keys: [{ ...key, d: stranger }] })), 'a private part that does not fit'],
  ];
  for (const [file, reason] of files) {
    expect(told(file)).toMatch(/DATABASE_URL: .*PORT: .*TOKEN_KEYS: names a file /su);
    expect(told(file)).toContain(reason);
    expect(told(file)).not.toContain(key?.d);
  }
});
