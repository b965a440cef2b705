// Requirements as they come out of real composition, and out of texts that today's composition would refuse.
import { composeServices } from '@apollo/composition';
import { anonymous, service, type Viewer } from '@kawa/trust';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readRequirements, refusalFor, type Requirement } from './requirements.ts';

const link = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])\n`;
const usual = '"@key", "@requires", "@external", "@authenticated", "@requiresScopes"';

function composed(...texts: string[]) {
  const { supergraphSdl, errors } = composeServices(
    texts.map((text, index) => ({ name: `s${index}`, typeDefs: parse(text), url: 'http://none.invalid' })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return readRequirements(parse(supergraphSdl));
}
/** Coordinates, each with what it requires. */
const table = (requirements: ReturnType<typeof composed>) =>
  Object.fromEntries(
    [...requirements.protectedFields].map(([coordinate, { authenticated, scopes }]) => [
      coordinate,
      [
        ...(authenticated ? ['signed in'] : []),
        ...scopes.map((anyOf) => anyOf.map((all) => all.join('+')).join('|')),
      ].join(' & '),
    ]),
  );

describe('a composed supergraph', () => {
  test('adds up the field, its parent, and its type in 3 subgraphs of 2 names', () => {
    const requirements = composed(
      `${link(usual)} type Query { a: A @requiresScopes(scopes: [["q"]])  e: [E!]! s: S  open: Int }
        type A @key(fields: "id") @authenticated { id: ID! }  enum E @authenticated { X }  scalar S @requiresScopes(scopes: [["s"]])`,
      `${link(usual)} type A @key(fields: "id") { id: ID! more: Int @requiresScopes(scopes: [["x", "y"], ["z"]]) }`,
    );
    expect(table(requirements)).toEqual({
      'Query.a': 'signed in & q',
      'Query.e': 'signed in',
      'Query.s': 's',
      'A.id': 'signed in',
      'A.more': 'signed in & x+y|z',
    });
    expect(requirements.ofField('Query', 'open')).toBeUndefined();
  });

  test.each([
    [
      'renamed on import',
      `"@key", {name: "@authenticated", as: "@member"}, {name: "@requiresScopes", as: "@may"}`,
      'member',
      'may',
    ],
    ['not imported', '"@key"', 'federation__authenticated', 'federation__requiresScopes'],
  ])('knows directives that are %s', (_how, names, authenticated, scopes) => {
    const text = `${link(names)} type Query { a: Int @${authenticated}  b: Int @${scopes}(scopes: [["s"]]) }`;
    const expected = { 'Query.a': 'signed in', 'Query.b': 's' };
    expect(table(composed(text))).toEqual(expected);
    expect(table(readRequirements(parse(text)))).toEqual(expected);
  });

  test('an interface and a union require what all of their types do; a type only its own', () => {
    const requirements = composed(`${link(usual)}
      interface I { name: String  size: Int }
      type A implements I @authenticated { name: String  size: Int }
      type B implements I { name: String @requiresScopes(scopes: [["b"]])  size: Int }
      type C { x: Int }  type D @requiresScopes(scopes: [["d"]]) { y: Int }
      union U = C | D
      type Query { i: [I]  b: B  u: U  c: C }`);
    expect(table(requirements)).toEqual({
      'I.name': 'signed in & b',
      'I.size': 'signed in',
      'A.name': 'signed in',
      'A.size': 'signed in',
      'B.name': 'b',
      'D.y': 'd',
      'Query.i': 'signed in',
      'Query.u': 'd',
    });
    expect(requirements.ofType('B')).toBeUndefined();
  });

  test.each([
    [
      'a requirement beside an interface',
      'interface I @authenticated { a: Int } type A implements I { a: Int } type Query { i: I }',
    ],
    [
      'one beside a field of an interface',
      'interface I { a: Int @authenticated } type A implements I { a: Int } type Query { i: I }',
    ],
  ])('composition 2.14 refuses %s', (_what, text) => {
    expect(() => composed(link(usual) + text)).toThrow('cannot be applied on interfaces');
  });

  test('composition 2.14 refuses a field that is computed from a protected one and says nothing of it', () => {
    const first = `${link(usual)} type A @key(fields: "id") { id: ID! secret: Int @authenticated } type Query { a: A }`;
    const second = (more: string) =>
      `${link(usual)} type A @key(fields: "id") { id: ID! secret: Int @external sum: Int @requires(fields: "secret") ${more} }`;
    expect(() => composed(first, second(''))).toThrow('does not specify necessary @authenticated');
    expect(table(composed(first, second('@authenticated')))['A.sum']).toBe('signed in');
  });
});

describe("a supergraph of an older composition's", () => {
  const head = `schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
    @link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "member") @link(url: "https://specs.apollo.dev/requiresScopes/v0.1")
    { query: Query } `;

  test('what stands beside an interface counts for its types, also where they are reached without it', () => {
    const text = `interface I @member { a: Int  b: Int @requiresScopes(scopes: [["b"]]) }
      type A implements I { a: Int  b: Int  c: Int } type Query { a: A  i: I }`;
    expect(table(readRequirements(parse(head + text)))).toEqual({
      'I.a': 'signed in',
      'I.b': 'signed in & b',
      'A.a': 'signed in',
      'A.b': 'signed in & b',
      'A.c': 'signed in',
      'Query.a': 'signed in',
      'Query.i': 'signed in',
    });
  });

  test('a field that is computed from a protected one, 2 steps away and below a fragment, requires what that does', () => {
    const text = `type A { id: ID!  x: B  sum: Int @join__field(graph: S, requires: "x { ... on B { y } }") }
      type B { y: Int @join__field(graph: S, requires: "z")  z: Int @member } type Query { a: A }`;
    expect(table(readRequirements(parse(head + text)))).toEqual({
      'A.sum': 'signed in',
      'B.y': 'signed in',
      'B.z': 'signed in',
    });
  });
});

describe('a viewer', () => {
  const requirement = (text: string): Requirement => {
    const found = readRequirements(parse(`${link(usual)} type Query { a: Int ${text} }`)).ofField(
      'Query',
      'a',
    );
    if (!found) throw new Error('nothing is required');
    return found;
  };
  const having = (...scopes: string[]): Viewer => ({ kind: 'person', id: '1', scopes });

  test.each([
    ['@authenticated', 'UNAUTHENTICATED', undefined, undefined],
    ['@requiresScopes(scopes: [["a"]])', 'UNAUTHENTICATED', 'FORBIDDEN', undefined],
    ['@requiresScopes(scopes: [["b"], ["a", "c"]])', 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN'],
    ['@requiresScopes(scopes: [["b"], ["a"]])', 'UNAUTHENTICATED', 'FORBIDDEN', undefined],
    ['@requiresScopes(scopes: [])', 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN'],
  ])(
    'of %s: nobody %s, a member %s, one who holds "a" %s; a service always',
    (text, nobody, member, holder) => {
      const required = requirement(text);
      expect(
        [anonymous, having(), having('a'), service('test')].map((viewer) => refusalFor(required, viewer)),
      ).toEqual([nobody, member, holder, undefined]);
    },
  );
});
