import slugify from '@sindresorhus/slugify';

/** Leaves room for a number within the 100 characters of a slug. */
const MAX_STEM = 90;

/**
 * The slug of a name: `slugStem("Chef Anton's Gumbo, 250 g")` is "chef-antons-gumbo-250-g". A name without anything that ASCII
 * can express (only ideographs, only emoji) gets `fallback`.
 */
export function slugStem(name: string, fallback: string): string {
  const slug = slugify(name, { decamelize: false }).slice(0, MAX_STEM).replace(/-+$/u, '');
  return slug === '' ? fallback : slug;
}

/** The first of "latte", "latte-2", "latte-3" ... that is not taken. */
export function freeSlug(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number += 1) {
    const slug = `${stem}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
