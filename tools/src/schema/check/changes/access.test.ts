import { describe, expect, test } from 'vitest';
import { composeSupergraph } from '../../compose/composition.ts';
import { composeGraph } from '../graph/graph.ts';
import { sourcesOf } from '../history/shop.ts';
import { accessChanges } from './access.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@inaccessible", "@policy", "@requiresScopes"])';

function graphOf(sdl: string) {
  const graph = composeGraph(sourcesOf({ orders: `${link} ${sdl}` }), [], composeSupergraph, {
    isSatisfiable: true,
  });
  if ('errors' in graph) throw new Error(graph.errors.map(({ message }) => message).join('\n'));
  return graph;
}
/** Each change as "criticality kind coordinate: message". */
const told = (before: string, after: string): string[] =>
  accessChanges(graphOf(before), graphOf(after)).map(
    ({ criticality, kind, coordinate, message }) => `${criticality} ${kind} ${coordinate}: ${message}`,
  );
/** A field with what it demands. */
const total = (demands: string) => `type Query { total: Int ${demands} }`;
const scopes = (alternatives: string) => total(`@requiresScopes(scopes: ${alternatives})`);

describe('a change of what a field requires', () => {
  test.each([
    [
      'a public field requires a sign-in: tightened',
      total(''),
      total('@authenticated'),
      'dangerous ACCESS_TIGHTENED Query.total: "Query.total" was public and now requires @authenticated.',
    ],
    [
      'a field requires a scope besides the sign-in: tightened',
      total('@authenticated'),
      total('@authenticated @requiresScopes(scopes: [["read"]])'),
      'dangerous ACCESS_TIGHTENED Query.total: "Query.total" required @authenticated and now requires @authenticated with @requiresScopes (read).',
    ],
    [
      'a field requires another scope: changed, whoever had the old one is refused',
      scopes('[["read"]]'),
      scopes('[["write"]]'),
      'dangerous ACCESS_CHANGED Query.total: "Query.total" required @requiresScopes (read) and now requires @requiresScopes (write).',
    ],
    [
      '2 scopes instead of 1: changed',
      scopes('[["read"]]'),
      scopes('[["read", "write"], ["admin"]]'),
      'dangerous ACCESS_CHANGED Query.total: "Query.total" required @requiresScopes (read) and now requires @requiresScopes (admin, or read and write).',
    ],
    [
      'a scope written without brackets: changed all the same',
      scopes('"read"'),
      scopes('"write"'),
      'dangerous ACCESS_CHANGED Query.total: "Query.total" required @requiresScopes (read) and now requires @requiresScopes (write).',
    ],
    [
      'a policy instead of a sign-in and a scope: changed, with all that was required',
      total('@authenticated @requiresScopes(scopes: [["read"]])'),
      total('@policy(policies: [["adult"]])'),
      'dangerous ACCESS_CHANGED Query.total: "Query.total" required @authenticated with @requiresScopes (read) and now requires @policy (adult).',
    ],
    [
      'a field requires no more than the sign-in: loosened, and only what goes away is named',
      total('@authenticated @policy(policies: [["adult"]]) @requiresScopes(scopes: [["read"]])'),
      total('@authenticated'),
      'safe ACCESS_LOOSENED Query.total: "Query.total" no longer requires @requiresScopes (read) with @policy (adult).',
    ],
    [
      'a field becomes public: loosened',
      total('@authenticated'),
      total(''),
      'safe ACCESS_LOOSENED Query.total: "Query.total" no longer requires @authenticated.',
    ],
  ])('%s', (_what, before, after, change) => {
    expect(told(before, after)).toEqual([change]);
  });

  test.each([
    ['scopes in another order', scopes('[["b", "a"], ["c"]]'), scopes('[["c"], ["a", "b"]]')],
    ['1 scope without brackets', scopes('"read"'), scopes('[["read"]]')],
    ['2 scopes with 1 pair of brackets', scopes('["a", "b"]'), scopes('[["b"], ["a"]]')],
    [
      'requirements in another order',
      total('@authenticated @policy(policies: [["p"]])'),
      total('@policy(policies: [["p"]]) @authenticated'),
    ],
    ['another directive', total(''), total('@deprecated(reason: "Use sum.")')],
  ])('%s: nothing changes', (_what, before, after) => {
    expect(told(before, after)).toEqual([]);
  });
});

describe('what requires something', () => {
  test('a type, an enum and a field of an interface are named by their coordinates', () => {
    const sdl = (demand: string) => `type Query { node: Node state: State }
      interface Node { id: ID note: ID }
      type Order implements Node { id: ID ${demand} note: ID }
      type Line ${demand} { id: ID }
      enum State ${demand} { OPEN }`;
    expect(
      accessChanges(graphOf(sdl('')), graphOf(sdl('@authenticated'))).map(({ coordinate }) => coordinate),
    ).toEqual(['Node.id', 'Order.id', 'Line', 'State']);
  });

  test('a type or a field that clients do not see before or after is left out', () => {
    const shown = 'type Query { id: ID total: Int order: Order } type Order { id: ID }';
    const hidden = (after: string) =>
      `type Query { id: ID total: Int @inaccessible ${after} order: Order @inaccessible } type Order @inaccessible ${after} { id: ID ${after} }`;
    expect(told(shown, hidden('@authenticated'))).toEqual([]);
    expect(told(hidden('@authenticated'), shown)).toEqual([]);
    expect(told(hidden(''), hidden('@authenticated'))).toEqual([]);
  });

  test('a field or a type that comes, goes or becomes a scalar is no change of access', () => {
    const without = 'type Query { id: ID }';
    const withOrder =
      'type Query { id: ID order: Order @authenticated } type Order @authenticated { total: Int @authenticated }';
    expect(told(without, withOrder)).toEqual([]);
    expect(told(withOrder, without)).toEqual([]);
    expect(
      told(withOrder, 'type Query { id: ID order: Order @authenticated } scalar Order @authenticated'),
    ).toEqual([]);
  });
});
