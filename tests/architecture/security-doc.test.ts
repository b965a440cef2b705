import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { has, read } from './repository.ts';

const page = 'docs/security.md';

test('every test that docs/security.md names is there', () => {
  const links = [...read(page).matchAll(/\]\(([^)#]+)\)/gu)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !has(join(dirname(page), link)))).toEqual([]);
});

test('every row of docs/security.md names a threat, what stops it, and a test', () => {
  const rows = read(page)
    .split('\n')
    .filter((line) => /^\| (?!threat|-)/u.test(line));
  const unshown = rows.filter((row) => !/^\|[^|]+\|[^|]+\|.*\.test\.ts\).*\|$/u.test(row));
  expect(unshown).toEqual([]);
});
