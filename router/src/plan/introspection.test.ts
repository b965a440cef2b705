// Every introspection query of graphql-js gets the same answer as from graphql-js itself.
import { getIntrospectionQuery, introspectionFromSchema, type IntrospectionOptions } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSupergraph } from '../supergraph.ts';
import { compose, silent, startTestRouter, type RunningRouter } from '../testing/harness.ts';
import { library } from '../testing/library.ts';

type Switches = Required<Omit<IntrospectionOptions, 'typeDepth'>>;

/** If a later version of graphql-js adds an option, this does not compile. */
const switches: Switches = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  experimentalDirectiveDeprecation: true,
  oneOf: true,
};
const names = Object.keys(switches);
const combinations = Array.from({ length: 2 ** names.length }, (_, number): IntrospectionOptions =>
  Object.fromEntries(names.map((name, place) => [name, (number & (2 ** place)) > 0])),
);

let router: RunningRouter;
beforeAll(async () => {
  router = await startTestRouter(library);
});
afterAll(() => router[Symbol.asyncDispose]());

test('answers the 128 introspection queries that graphql-js can make as graphql-js does', async () => {
  const { schema, gateway } = await loadSupergraph(compose(library), silent);
  await gateway.stop();
  expect(combinations).toHaveLength(128);
  for (const options of combinations) {
    const { body } = await router.query(getIntrospectionQuery(options));
    expect(body).toEqual({ data: introspectionFromSchema(schema, options) });
  }
});

test.each([
  [
    'in a fragment beside data',
    'query ($is: Boolean!) { ...F } fragment F on Query { echo(text: "a") of: __type(name: "SearchFilter") { ...T @include(if: $is) } } fragment T on __Type { isOneOf }',
    { echo: 'a', of: { isOneOf: false } },
  ],
  [
    'alone in a fragment beside a name',
    'query ($is: Boolean!) { __typename ... on Query @include(if: $is) { of: __type(name: "SearchFilter") { isOneOf } } }',
    { __typename: 'Query', of: { isOneOf: false } },
  ],
])('asks no subgraph about the schema: %s', async (_where, query, data) => {
  expect((await router.query(query, { is: true })).body).toEqual({ data });
});
