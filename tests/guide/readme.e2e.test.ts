// Runs the examples of README.md and docs/mutations.md as printed against the sample shop, and checks the commands that the
// docs name.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { startKawa, type Kawa } from '../kit/kit.ts';
import { fits } from './blocks.ts';

const run = promisify(execFile);
const read = (path: string) => readFile(join(import.meta.dirname, '../..', path), 'utf8');
const readme = await read('README.md');
/** In the order of reading: the README's last paragraph on queries leads to the second page. */
const tour = readme + (await read('docs/mutations.md'));
const blocks = [...tour.matchAll(/^```(\w+)\n([^]*?)^```$/gmu)].map(([, language = '', text = '']) => ({
  language,
  text,
}));
const signIn =
  blocks.find(({ language, text }) => language === 'sh' && text.startsWith('TOKEN='))?.text ?? '';
const operations = blocks.flatMap(({ language, text }, index) => {
  const next = blocks[index + 1];
  return language === 'graphql'
    ? [{ query: text, answer: next?.language === 'json' ? next.text : undefined }]
    : [];
});

let kawa: Kawa;
let token: string;
beforeAll(async () => {
  kawa = await startKawa('embedded', { seed: 'coffee' });
});
afterAll(() => kawa[Symbol.asyncDispose]());

test('the lines that sign in print the customer of order 1002', async () => {
  const script = `${signIn}\necho; echo "$TOKEN"`.replaceAll('http://localhost:4000', kawa.url);
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script]);
  const [answer = '', printed = ''] = stdout.trim().split('\n');
  expect(JSON.parse(answer)).toEqual({ data: { order: { customer: { name: 'Jonas Brückner' } } } });
  token = printed;
  expect(token.split('.')).toHaveLength(3);
});

test('4 operations answer what stands below them: 1 for anyone, 3 with the token', async () => {
  expect(operations).toHaveLength(4);
  let ids: Record<string, string> = {};
  for (const [index, { query, answer }] of operations.entries()) {
    const variables = query.includes('$productId') ? ids : {};
    const headers = index === 0 ? {} : { authorization: `Bearer ${token}` };
    const data = await kawa.ask(query, variables, headers);
    if (answer !== undefined)
      expect(fits(JSON.stringify(data), { language: 'json', text: answer }), JSON.stringify(data)).toBe(true);
    const levels: { location: { id: string; name: string } }[] = data.product?.stock?.levels ?? [];
    const berlin = levels.find(({ location }) => location.name === 'Kawa Berlin');
    if (berlin) ids = { productId: data.product.id, locationId: berlin.location.id };
  }
  expect(Object.keys(ids)).toEqual(['productId', 'locationId']);
  // Without the token: null, with the code that the README names.
  const { data, errors } = await kawa.run(operations[1]?.query ?? '', {}, {});
  expect([data, errors[0]?.extensions?.['code']]).toEqual([{ order: null }, 'UNAUTHENTICATED']);
});

test('each command that the README names is a script of package.json', async () => {
  const pages = readme + (await read('docs/operations.md')) + (await read('CONTRIBUTING.md'));
  const named = [...pages.matchAll(/npm (?:run ([\w:-]+)|(start|test))\b/gu)].map(
    ([, script, own]) => script ?? own ?? '',
  );
  expect(new Set(named).size).toBeGreaterThan(15);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});
