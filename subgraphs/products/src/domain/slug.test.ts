import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSlug, slugStem } from './slug.ts';

test.each([
  ["Chef Anton's Gumbo Mix", 'chef-antons-gumbo-mix'],
  ['L’Été "Spécial"', 'l-ete-special'],
  ['Crème Brûlée, 250 g', 'creme-brulee-250-g'],
  ['Smørrebrød & Straße', 'smorrebrod-and-strasse'],
  ['北京', 'product'],
  ['🙂', 'product'],
])('makes a slug of %j', (name, slug) => {
  expect(slugStem(name, 'product')).toBe(slug);
});

test('makes a slug of at most 90 lower-case letters, digits and single dashes of any name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (name) => {
      const slug = slugStem(name, 'product');
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      expect(slug.length).toBeLessThanOrEqual(90);
    }),
  );
});

test('numbers 100 products of one name from 2 to 100', () => {
  const taken = new Set<string>();
  for (let count = 0; count < 100; count += 1) taken.add(freeSlug('latte', taken));
  expect(taken).toEqual(
    new Set(['latte', ...Array.from({ length: 99 }, (_, index) => `latte-${index + 2}`)]),
  );
});
