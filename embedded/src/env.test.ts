import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './domains.ts';
import { readEmbeddedEnv } from './env.ts';

test("the storefront's manifests are served unless others are named", () => {
  const own = relative('', `${root}storefront/manifests`);
  expect(readEmbeddedEnv({}).DOCUMENT_MANIFESTS).toEqual([own]);
  expect(readEmbeddedEnv({ DOCUMENT_MANIFESTS: '' }).DOCUMENT_MANIFESTS).toEqual([own]);
  expect(readEmbeddedEnv({ DOCUMENT_MANIFESTS: 'a.json,b' }).DOCUMENT_MANIFESTS).toEqual(['a.json', 'b']);
});
