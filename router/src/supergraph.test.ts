import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { expect, test } from 'vitest';
import { parse } from 'graphql';
import { compose, mountedSource, silent, startTestRouter } from './testing/harness.ts';
import { library } from './testing/library.ts';
import { loadSupergraph, withoutSecurityPurpose } from './supergraph.ts';

const guarded = {
  name: 'guarded',
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes"])
    type Query { open: Int  mine: Int @authenticated  theirs: Int @requiresScopes(scopes: [["read"]]) }
  `),
  resolvers: { Query: { open: () => 1, mine: () => 2, theirs: () => 3 } },
};

test('serves a supergraph whose links are for: SECURITY, which the gateway refuses', async () => {
  const sdl = compose([guarded]);
  expect(sdl).toContain('for: SECURITY');
  expect(withoutSecurityPurpose(sdl)).not.toContain('SECURITY)');
  const { schema } = await loadSupergraph(sdl, silent);
  expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(['open', 'mine', 'theirs']);
  const source = mountedSource(guarded);
  await using router = await startTestRouter([guarded], { sourceFor: () => source });
  expect((await router.query('{ open }')).body).toEqual({ data: { open: 1 } });
});

test('a composed supergraph with @policy under another name is refused at the start', async () => {
  const policy = {
    name: 'policy',
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@policy", as: "@rule" }])
      type Query { a: Int @rule(policies: [["p"]]) }
    `),
    resolvers: {},
  };
  await expect(loadSupergraph(compose([policy]), silent)).rejects.toThrow(
    /protects data by @policy v0\.1, which this router does not enforce/u,
  );
});

test('changes nothing but the purpose', () => {
  const link = '@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)';
  expect(withoutSecurityPurpose(link)).toBe('@link(url: "https://specs.apollo.dev/authenticated/v0.1")');
  for (const kept of [
    '@link(url: "https://x/context/v0.1", for: EXECUTION)',
    'enum link__Purpose { SECURITY EXECUTION }',
  ]) {
    expect(withoutSecurityPurpose(kept)).toBe(kept);
  }
});

test('says in one line why a text cannot be served', async () => {
  await expect(loadSupergraph('type Query { a: Int }', silent)).rejects.toThrow(
    /^The supergraph cannot be served: [^\n]+$/u,
  );
});

test("says everything that is wrong with a supergraph, a line each, and nothing for the planner's own authors", async () => {
  const sdl = compose(library)
    .replace('requires: "pages"', 'requires: "nothing"')
    .replace('requires: "name"', 'requires: "nobody"');
  const reason = await loadSupergraph(sdl, silent).then(
    () => '',
    (error: Error) => error.message,
  );
  expect(reason).toMatch(/^The supergraph cannot be served: /u);
  expect(reason).toContain('nothing');
  expect(reason).not.toContain('APOLLO_FEDERATION_DEBUG');
  expect(reason.split('\n').length).toBeGreaterThan(2);
});

test('compares at most 100 plans of the 128 that an operation has', async () => {
  const sdl = compose(library);
  const query = parse(`{
    latest { author { friends { favourite { title } reviews { text } } signature } }
    person(id: "b1") {
      favourite { condition reviews { stars item { id title } text } creators { friends { signature } } }
      friends { name }
    }
  }`);
  const compared = async (limits?: { plansCompared: number }) => {
    const { planner, gateway } = await loadSupergraph(sdl, silent, limits);
    planner.buildQueryPlan(operationFromDocument(Supergraph.build(sdl).apiSchema(), query));
    await gateway.stop();
    return planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount;
  };
  expect(await compared({ plansCompared: 10_000 })).toBe(128);
  expect(await compared()).toBeLessThanOrEqual(100);
});
