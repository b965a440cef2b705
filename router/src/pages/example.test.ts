import { EnvironmentError } from '@kawa/env';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRouterEnv } from '../env.ts';

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => rmSync(folder, { recursive: true }));

const examples = [
  { document: '# Anyone may ask this.\nquery Titles { items { title } }' },
  { document: 'query Mine { items { id } }', headers: { authorization: 'Bearer <token>' } },
];

test('examples are read from the variable and from a file; without it there are none', () => {
  const file = join(folder, 'examples.json');
  writeFileSync(file, JSON.stringify(examples));
  expect(readRouterEnv({ PAGE_EXAMPLES: JSON.stringify(examples) }).examples).toEqual(examples);
  expect(readRouterEnv({ PAGE_EXAMPLES: `@${file}` }).examples).toEqual(examples);
  expect(readRouterEnv({}).examples).toEqual([]);
});

test.each([
  ['query {', 'is not JSON; a file is named by @file'],
  ['{}', 'is not a list of examples'],
  ['@nowhere.json', 'its file cannot be read as JSON'],
  [JSON.stringify(['query { a }']), 'example 1: Invalid input: expected object, received string'],
  [JSON.stringify([...examples, { document: 'query {' }]), 'example 3.document: is not a GraphQL document'],
  [
    JSON.stringify([{ ...examples[0], headers: { 'x-page': 1 } }]),
    'example 1.headers.x-page: Invalid input: expected string, received number',
  ],
  [JSON.stringify([{ ...examples[0], title: 'x' }]), 'example 1: Unrecognized key: "title"'],
])('PAGE_EXAMPLES=%s is refused at the start', (text, problem) => {
  const read = () => readRouterEnv({ PAGE_EXAMPLES: text });
  expect(read).toThrow(EnvironmentError);
  expect(read).toThrow(`PAGE_EXAMPLES: ${problem}`);
});
