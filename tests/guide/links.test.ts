import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const pages = [
  ...readdirSync(join(root, 'docs/clients')).map((name) => `docs/clients/${name}`),
  'docs/bruno/README.md',
];
const anchorsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\d -]/gu, '')
      .replaceAll(' ', '-'),
  );

test('every link of the guide and of the collection leads to a file, and to a heading in it', () => {
  let links = 0;
  for (const page of pages)
    for (const [, target = ''] of readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)\s]+)\)/gu)) {
      if (/^https?:/u.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? join(root, page) : join(root, page, '..', file);
      expect(existsSync(path), `${page}: ${target}`).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(path), `${page}: ${target}`).toContain(anchor);
      links += 1;
    }
  expect(links).toBeGreaterThan(25);
});
