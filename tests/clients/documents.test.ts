// Compares the three forms of the storefront's typed documents with the manifest, and checks that clients send them
// unchanged.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InMemoryCache } from '@apollo/client';
import * as ids from '@kawa/storefront';
import * as nodes from '@kawa/storefront/nodes';
import * as strings from '@kawa/storefront/strings';
import { formatDocument } from '@urql/core';
import { type DocumentNode, print } from 'graphql';
import { describe, expect, test } from 'vitest';

const manifest = JSON.parse(
  await readFile(join(import.meta.dirname, '../../storefront/manifests/storefront-0.2.0.json'), 'utf8'),
) as { operations: readonly { id: string; name: string; body: string }[] };
const named = (module: object) => new Map(Object.entries(module) as [string, unknown][]);
const [asId, asNode, asString] = [named(ids), named(nodes), named(strings)];

test('14 operations stand in the manifest, and each in all three forms', () => {
  expect(manifest.operations).toHaveLength(14);
  expect(asNode.size).toBe(14);
  expect(asString.size).toBe(15); // one more: the class
});

describe.each(manifest.operations)('$name', ({ id, name, body }) => {
  const node = asNode.get(`${name}Document`) as DocumentNode;

  test('has one id and one text in all three forms', () => {
    expect(asId.get(name)).toMatchObject({ id, name });
    expect(node).toMatchObject({ __meta__: { hash: id } });
    expect(print(node)).toBe(body);
    expect(asString.get(`${name}Document`)).toMatchObject({ __meta__: { hash: id } });
    expect(String(asString.get(`${name}Document`))).toBe(body);
  });

  test('is sent by Apollo Client and urql as the text of the manifest: they find nothing to add', () => {
    const byApollo = new InMemoryCache().transformDocument(node);
    expect(print(byApollo)).toBe(body);
    expect(byApollo).toMatchObject({ __meta__: { hash: id } });
    expect(print(formatDocument(node) as DocumentNode)).toBe(body);
  });
});
