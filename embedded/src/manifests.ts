import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './domains.ts';

/**
 * The manifests of our own client, so that its ids work out of the box. Relative, as an operator would write it: the list that
 * it becomes part of is separated by commas, and the way to the repository may have one.
 */
export function ownManifests(): readonly string[] {
  const folder = `${root}storefront/manifests`;
  return existsSync(folder) ? [relative('', folder)] : [];
}
