// Tests the plan of a new domain for this repository, without writing it. tests/new-domain shows that the result works.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { formatted } from '../../command/format.ts';
import { planDomain } from './plan.ts';
import { Refusal } from './refusal.ts';

/** The formatter and its parsers are loaded by the first plan. */
const LOADING_MS = 60_000;
const root = join(import.meta.dirname, '../../../..');

test.each([
  ['reviews', undefined],
  ['giftcards', 'GiftCard'],
  ['loyalty', 'ExtraordinarilyFaithfulMembership'],
])(
  '%s: no place of a template is left open, every text is as the formatter wants it',
  async (domain, entity) => {
    const { created, changed } = await planDomain(root, domain, entity);
    expect(created.length).toBeGreaterThan(10);
    for (const { path, text } of [...created, ...changed]) {
      expect(text, path).not.toMatch(/\{\{\w[^{}]*\}\}/u);
      expect(await formatted(path, text), path).toBe(text);
    }
    const schema = created.find(({ path }) => path === `subgraphs/${domain}/schema.graphql`);
    expect(parse(schema?.text ?? '').definitions.length).toBeGreaterThan(8);
  },
  LOADING_MS,
);

test(
  'a domain is at most 12 files and its rows in two tables of tests, 400 lines in all, and changes the lists of domains and the roles',
  async () => {
    const { created, changed } = await planDomain(root, 'giftcards', 'GiftCard');
    expect(created.filter(({ path }) => !path.startsWith('tests/')).length).toBeLessThanOrEqual(12);
    const lines = created.map(({ text }) => text.split('\n').length - 1);
    expect(lines.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(400);
    expect(changed.map(({ path }) => path).sort()).toEqual([
      '.env.example',
      'README.md',
      'docker-compose.yml',
      'subgraphs/staff/src/domain/roles.ts',
      'supergraph.yaml',
    ]);
  },
  LOADING_MS,
);

test(
  'of the files that change every line stays, but for at most 10 that are lists themselves',
  async () => {
    const { changed } = await planDomain(root, 'reviews');
    const linesOf = (text: string) => text.split('\n').map((line) => line.replaceAll(/[\s-]+/gu, ' '));
    const lost: string[] = [];
    for (const { path, text } of changed) {
      const after = new Set(linesOf(text));
      const before = linesOf(await readFile(join(root, path), 'utf8'));
      expect(after.size, path).toBeGreaterThanOrEqual(new Set(before).size);
      lost.push(...before.filter((line) => !after.has(line)));
    }
    expect(lost.length).toBeLessThanOrEqual(10);
    // Each list names the domain that was the last one.
    for (const line of lost) expect(line).toMatch(/staff/u);
  },
  LOADING_MS,
);

test.each([
  ['orders', undefined, 'subgraphs/orders is there already: choose another name'],
  ['session', undefined, '@kawa/session is the name of packages/session already: choose another name'],
  ['storefront', undefined, '@kawa/storefront is the name of storefront already: choose another name'],
  [
    'purchases',
    'Order',
    'Order belongs to orders (subgraphs/orders/schema.graphql): give --entity another name',
  ],
  ['shops', 'Store', 'Store belongs to stock'],
  ['pages', undefined, 'Page would be "page" in the code'],
  ['classes', undefined, 'Class would be "class" in the code'],
])('%s %s is refused: %s', async (domain, entity, reason) => {
  const planning = planDomain(root, domain, entity);
  await expect(planning).rejects.toThrow(Refusal);
  await expect(planning).rejects.toThrow(reason);
});
