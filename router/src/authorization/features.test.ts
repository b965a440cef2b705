import { expect, test } from 'vitest';
import { compose, silent } from '../testing/harness.ts';
import { guarded } from '../testing/guarded.ts';
import { loadSupergraph } from '../supergraph.ts';
import { parse } from 'graphql';

const policy = {
  name: 'policy',
  typeDefs:
    parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{name: "@policy", as: "@rule"}])
    type Query { a: Int @rule(policies: [["p"]]) }`),
  resolvers: {},
};

test('@policy under any name, and security of a kind or version that is not known, are refused at the start', async () => {
  const known = compose(guarded);
  const refused = [
    compose([policy]),
    known.replace('authenticated/v0.1', 'authenticated/v0.2'),
    known.replace('inaccessible/v0.2', 'unknown/v0.2'),
    known.replace(
      '@link(url: "https://specs.apollo.dev/link/v1.0")',
      '$& @link(url: "https://example.com/vault/v1.0", for: SECURITY)',
    ),
  ];
  const told = await Promise.all(
    refused.map((sdl) => loadSupergraph(sdl, silent).then(String, (error: Error) => error.message)),
  );
  expect(told).toEqual(
    ['@policy v0.1', '@authenticated v0.2', '@unknown v0.2', 'https://example.com/vault v1.0'].map((name) =>
      expect.stringContaining(`protects data by ${name}, which this router does not enforce`),
    ),
  );
});
