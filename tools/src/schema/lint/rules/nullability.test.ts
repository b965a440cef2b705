import { describe, expect, test } from 'vitest';
import { messageOf, schema, thing, told } from '../testing.ts';

describe('partial-answers', () => {
  const roots = (...fields: readonly string[]) => schema('a', 'type Query {', ...fields, '}');

  test('a root field that is never null is reported by its line, with what to do; one that may be null is good', async () => {
    const bad = roots('  "A." a: Int', '  "B." b: Int!');
    expect(await told(bad)).toEqual(['partial-answers a.graphql:3 Query.b']);
    expect(await messageOf('partial-answers', bad)).toBe(
      'Query.b can never be null, and it is a root field: if its subgraph is down, the data of all others is lost. Leave out the "!" at its end.',
    );
  });

  test('a list at the root is reported though its items may be null: a refusal takes all of it', async () => {
    expect(await told(roots('  "A." a: [Int]!'))).toEqual(['partial-answers a.graphql:2 Query.a']);
  });

  test('a command between domains is good: it is sent alone', async () => {
    expect(await told(roots('  "A." a: Int! @inaccessible'))).toEqual([]);
  });

  test.each([
    ['@authenticated', '@authenticated'],
    ['@requiresScopes(scopes: [["a:read"]])', '@requiresScopes(scopes: [["a:read"]])'],
    ['@policy(policies: [["p"]])', '@policy(policies: [["p"]])'],
  ])('a field with %s that is never null is reported', async (directive, named) => {
    const bad = thing(`  "X." x: Int! ${directive}`, `  "Y." y: Int ${directive}`);
    expect(await told(bad)).toEqual(['partial-answers a.graphql:4 Thing.x']);
    expect(await messageOf('partial-answers', bad)).toBe(
      `Thing.x can never be null, and it has ${named}: a viewer who is refused it loses the whole answer around it. Leave out the "!" at its end.`,
    );
  });

  test('a key with a requirement is reported with the advice to drop the requirement: it may not be null', async () => {
    const bad = schema('a', '"T."', 'type T @key(fields: "id") {', '  "Id." id: ID! @authenticated', '}');
    expect(await messageOf('partial-answers', bad)).toContain('It is a key, which must not be null');
  });

  const secret = [
    '"S."',
    'type Secret @requiresScopes(scopes: [["s:read"]]) {',
    '  "X." x: Int!',
    '}',
  ] as const;

  test('a field whose type has a requirement is reported; the own fields of that type are good', async () => {
    const bad = schema(
      'a',
      ...secret,
      '"T."',
      'type T {',
      '  "S." secret: Secret!',
      '  "M." more: Secret',
      '}',
    );
    expect(await told(bad)).toEqual(['partial-answers a.graphql:7 T.secret']);
    expect(await messageOf('partial-answers', bad)).toContain(
      'its type Secret has @requiresScopes(scopes: [["s:read"]])',
    );
  });

  const page = (...more: readonly string[]) =>
    schema(
      'a',
      ...secret,
      '"P."',
      'type Page {',
      '  "I." item: Secret!',
      '}',
      'type Query {',
      '  "P." page: Page @requiresScopes(scopes: [["s:read"]])',
      ...more,
      '}',
    );

  test('it is good where every way to it demands the same: that is refused first', async () => {
    expect(await told(page())).toEqual([]);
  });

  test('and told where one way does not', async () => {
    expect(await told(page('  "O." open: Page'))).toEqual(['partial-answers a.graphql:7 Page.item']);
    expect(await told(page('  "O." open: Page @requiresScopes(scopes: [["other"]])'))).toEqual([
      'partial-answers a.graphql:7 Page.item',
    ]);
    expect(
      await told(
        page('}', '"U."', 'union Either = Page | Secret', 'type Mutation {', '  "M." m: Int @inaccessible'),
      ),
    ).toEqual(['partial-answers a.graphql:7 Page.item']);
  });
});
