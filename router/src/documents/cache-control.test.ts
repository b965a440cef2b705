import { createServer } from 'node:http';
import { parse, print } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { loadSupergraph } from '../supergraph.ts';
import { closing, compose, listening, silent } from '../testing/harness.ts';
import { setCacheControl } from './cache-control.ts';
import { CacheHints, type CachePolicy } from './cache-hints.ts';

const link = (guards: string): string => `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective", ${guards}])
    @link(url: "https://kawa.example/cacheControl/v0.1", import: ["@cacheControl", "CacheControlScope"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean)
    on FIELD_DEFINITION | INTERFACE | OBJECT | UNION
  enum CacheControlScope { PUBLIC PRIVATE }`;
const fields = `
  type Query {
    book: Book
    plain: Plain
    count: Int
    steady: Int @cacheControl(maxAge: 30)
    news: Plain @cacheControl(maxAge: 20)
    mine: Book @cacheControl(maxAge: 40, scope: PRIVATE)
    item: Item @cacheControl(maxAge: 50)
    things: [Thing] @cacheControl(maxAge: 50)
    long: Book @cacheControl(maxAge: 600)
  }
  type Mutation { buy: Book }
  interface Item @cacheControl(maxAge: 50) { id: ID!  size: Int  owner: Plain }
  type Book implements Item @key(fields: "id") @cacheControl(maxAge: 60) {
    id: ID!
    size: Int @cacheControl(maxAge: 5)
    owner: Plain
    title: String
    notes: String @secret
    price: Money
    seal: Seal
    author: Plain @cacheControl(inheritMaxAge: true)
  }
  type Film implements Item { id: ID!  size: Int  owner: Plain @cacheControl(maxAge: 7) }
  type Money @cacheControl(inheritMaxAge: true) { amount: Int }
  type Plain { id: ID!  book: Book }
  type Diary @secret { text: String }
  union Thing = Film | Diary
  scalar Seal @secret`;

async function hintsOf(imported: string, directive: string): Promise<CacheHints> {
  const typeDefs = parse(link(imported) + fields.replaceAll('@secret', directive));
  const { document, schema } = await loadSupergraph(
    compose([{ name: 'one', typeDefs, resolvers: {} }]),
    silent,
  );
  return new CacheHints(document, schema);
}

let hints: CacheHints;
beforeAll(async () => {
  hints = await hintsOf('"@authenticated"', '@authenticated');
});

test.each<[string, string, number, CachePolicy['scope']]>([
  ['the hint of a type', '{ book { title } }', 60, 'PUBLIC'],
  ['0 for an object without a hint', '{ plain { id } }', 0, 'PUBLIC'],
  ['0 for a root scalar without a hint', '{ count }', 0, 'PUBLIC'],
  ['the hint of a root scalar', '{ steady }', 30, 'PUBLIC'],
  ['the hint of a field before that of its type', '{ long { title } }', 600, 'PUBLIC'],
  ['the hint of a field for a type without one', '{ news { id } }', 20, 'PUBLIC'],
  ['the shortest of all', '{ book { title size } steady }', 5, 'PUBLIC'],
  ['0 for a nested object without a hint', '{ book { owner { id } } }', 0, 'PUBLIC'],
  ['the age of its object for a type that inherits', '{ book { price { amount } } }', 60, 'PUBLIC'],
  ['the age of its object for a field that inherits', '{ book { author { id } } }', 60, 'PUBLIC'],
  ['PRIVATE of a part', '{ steady mine { title } }', 30, 'PRIVATE'],
  ['PRIVATE of a guarded field', '{ book { notes } }', 60, 'PRIVATE'],
  ['PRIVATE of a guarded scalar', '{ book { seal } }', 60, 'PRIVATE'],
  ['PRIVATE of a guarded type of a union', '{ things { __typename } }', 50, 'PRIVATE'],
  ['the strictest type of an interface', '{ item { id size } }', 5, 'PUBLIC'],
  ['what is in a fragment', '{ item { ...f } } fragment f on Book { notes }', 50, 'PRIVATE'],
  ['what @skip may leave out', 'query ($s: Boolean!) { steady plain @skip(if: $s) { id } }', 0, 'PUBLIC'],
  ['0 for __typename alone', '{ __typename }', 0, 'PUBLIC'],
  ['0 for introspection', '{ steady __schema { queryType { name } } }', 0, 'PUBLIC'],
  ['0 for a mutation', 'mutation { buy { title } }', 0, 'PUBLIC'],
  ['0 for a document that has a mutation', 'query a { steady } mutation b { buy { title } }', 0, 'PUBLIC'],
])('gives %s', (_what, query, maxAgeSeconds, scope) => {
  const document = parse(query);
  for (let time = 0; time < 2; time += 1) expect(hints.policyOf(document)).toEqual({ maxAgeSeconds, scope });
});

test.each([
  ['"@requiresScopes"', '@requiresScopes(scopes: [["read"]])'],
  ['{ name: "@authenticated", as: "@signedIn" }', '@signedIn'],
])('keeps private what stands under %s', async (imported, directive) => {
  const { scope } = (await hintsOf(imported, directive)).policyOf(parse('{ book { notes } }'));
  expect(scope).toBe('PRIVATE');
});

test('reads both under whatever name the supergraph has for @link itself', async () => {
  const typeDefs = parse(
    link('{ name: "@authenticated", as: "@signedIn" }').replaceAll('@cacheControl', '@hint') +
      fields.replaceAll('@secret', '@signedIn').replaceAll('@cacheControl', '@hint'),
  );
  const sdl = compose([
    {
      name: 'one',
      typeDefs: parse(print(typeDefs).replace('["@hint"', '[{ name: "@cacheControl", as: "@hint" }')),
      resolvers: {},
    },
  ]);
  const { schema } = await loadSupergraph(sdl, silent);
  const renamed = sdl.replaceAll('@link(', '@core(').replace('link/v1.0"', 'link/v1.0", as: "core"');
  expect(renamed).toContain('as: "@signedIn"');
  const own = new CacheHints(parse(renamed), schema);
  expect(own.policyOf(parse('{ book { notes } }'))).toEqual({ maxAgeSeconds: 60, scope: 'PRIVATE' });
  expect(own.policyOf(parse('{ book { title } }'))).toEqual({ maxAgeSeconds: 60, scope: 'PUBLIC' });
});

test.each<[CachePolicy | undefined, Record<string, string>, string, string | null]>([
  [undefined, {}, 'no-store', null],
  [{ maxAgeSeconds: 60, scope: 'PUBLIC' }, {}, 'public, max-age=60', 'Accept, Authorization, X-Api-Key'],
  [{ maxAgeSeconds: 60, scope: 'PRIVATE' }, {}, 'private, max-age=60', 'Accept, Authorization, X-Api-Key'],
  [
    { maxAgeSeconds: 60, scope: 'PUBLIC' },
    { authorization: 'Bearer x' },
    'private, max-age=60',
    'Accept, Authorization, X-Api-Key',
  ],
  [
    { maxAgeSeconds: 60, scope: 'PUBLIC' },
    { 'x-api-key': 'x' },
    'private, max-age=60',
    'Accept, Authorization, X-Api-Key',
  ],
  [{ maxAgeSeconds: 0, scope: 'PUBLIC' }, {}, 'no-store', null],
  [{ maxAgeSeconds: 0, scope: 'PUBLIC' }, { authorization: 'Bearer x' }, 'private, no-store', null],
  [{ maxAgeSeconds: 0, scope: 'PRIVATE' }, {}, 'private, no-store', null],
])('%j asked with %j is %s', async (policy, headers, cacheControl, vary) => {
  const server = createServer((request, response) => {
    setCacheControl(request, response, policy);
    response.end();
  });
  const answer = await fetch(await listening(server), { headers });
  expect([answer.headers.get('cache-control'), answer.headers.get('vary')]).toEqual([cacheControl, vary]);
  await closing(server);
});
