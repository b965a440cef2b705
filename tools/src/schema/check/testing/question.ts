// A graph of two subgraphs and one client, small enough to be judged in milliseconds; for tests of the judgement alone.
import { composeSupergraph } from '../../compose/composition.ts';
import type { Allowance } from '../allowed/allowed.ts';
import { manifestOf, sourcesOf } from '../history/shop.ts';
import { type Base, judge, type Question, type Side } from '../judge.ts';
import type { Report } from '../report.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@inaccessible", "@key", "@override", "@requiresScopes", "@shareable"])';
export const orders = `${link}
type Query {
  order(id: ID!): Order
}
type Order @key(fields: "id") {
  id: ID!
  total: Int
  note: String
}
`;
export const people = `${link}
type Query {
  me: Customer
}
type Customer @key(fields: "id") {
  id: ID!
  name: String
}
`;
export const manifest = 'storefront/manifests/app-1.0.0.json';
/** Its only operation asks for the total of an order. */
export const app = manifestOf(manifest, { Order: 'query Order { order(id: 7) { total } }' });

export const side = (
  given: { readonly orders?: string; readonly people?: string },
  more: Partial<Side> = {},
): Side => ({
  sources: sourcesOf({ orders, people, ...given }),
  manifests: [app],
  programs: () => Promise.resolve([]),
  ...more,
});

/** The schema of orders with `instead` in place of the text. */
export function without(text: string, instead = ''): string {
  if (!orders.includes(text)) throw new Error(`orders has no ${text}`);
  return orders.replace(text, instead);
}

/** The base before the change, on "main" where the test names no other. */
export const at = (before: Side, label = 'main'): Base => ({ label, side: before });

/** The report on a change from the two subgraphs to `now`. */
export const judged = (now: Side, more: Partial<Question> = {}): Promise<Report> =>
  judge({
    base: at(side({})),
    now,
    usage: undefined,
    allowances: [],
    today: '2026-11-26',
    // Each query of these subgraphs has a plan, and the search for one takes a third of the time.
    compose: (sources) => composeSupergraph(sources, { isSatisfiable: true }),
    lint: undefined,
    ...more,
  });

/** An exception until the end of 2026. */
export const allow = (coordinate: string, kind: string): Allowance => ({
  coordinate,
  kind,
  reason: 'The last app is gone.',
  until: '2026-12-31',
  place: 'allowed.yaml:2',
});
