// The common parts of the order tests: the subgraph with stand-ins for its peers, and short functions for mutations.
import { createLog } from '@kawa/log';
import { mountedPeer, mountSubgraph, type Peer, type Resolvers } from '@kawa/subgraph';
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import { parse } from 'graphql';
import { scalarResolvers } from '@kawa/scalars';
import { ordersSubgraph } from './subgraph.ts';

export interface Article {
  readonly name: string;
  readonly sku: string;
  readonly active: boolean;
  readonly deletedAt: Date | null;
  readonly price: { readonly minorUnits: number; readonly currency: string };
}

export interface StandIn<Thing> extends Peer {
  readonly things: Map<string, Thing>;
  /** The failure that the peer simulates. */
  trouble: 'none' | 'dead' | 'erring';
  calls: number;
  close(): Promise<void>;
}

/** A peer with its data in memory, behind the real federation runtime: `_entities`, nulls and errors are real. */
function standIn<Thing>(name: string, sdl: string, resolvers: Resolvers): StandIn<Thing> {
  const things = new Map<string, Thing>();
  const mounted = mountSubgraph<object>(
    {
      name,
      typeDefs: parse(
        `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) ${sdl}`,
      ),
      resolvers: {
        ...resolvers,
        [name]: {
          __resolveReference: ({ id }: { id: string }) => {
            if (peer.trouble === 'erring') throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
            const thing = things.get(id);
            return thing === undefined ? null : { id, ...thing };
          },
        },
      },
      createContext: () => ({}),
      start: () => Promise.resolve(),
      ready: () => Promise.resolve(true),
      isOutage: () => true,
      stop: () => Promise.resolve(),
    },
    createLog({ name, level: 'silent' }),
  );
  const peer: StandIn<Thing> = {
    things,
    trouble: 'none',
    calls: 0,
    execute(request) {
      peer.calls += 1;
      if (peer.trouble === 'dead') throw new Error('connect ECONNREFUSED 10.0.0.7:4002');
      return mountedPeer(mounted, 'orders').execute(request);
    },
    close: () => mounted.close(),
  };
  return peer;
}

export interface TestShop extends TestSubgraph {
  readonly products: StandIn<Article>;
  readonly customers: StandIn<{ readonly name: string; readonly deletedAt: Date | null }>;
  /** The time of the subgraph's clock. Default: the real time. */
  now: Date | undefined;
}

export async function openShop(watch: { onStatement?: () => void } = {}): Promise<TestShop> {
  const products = standIn<Article>(
    'Product',
    `scalar DateTime scalar SafeInt type Query { unused: Int } type Money { minorUnits: SafeInt! currency: String! }
     type Product @key(fields: "id") { id: ID! name: String! sku: String! active: Boolean! deletedAt: DateTime price: Money! }`,
    { DateTime: scalarResolvers.DateTime, SafeInt: scalarResolvers.SafeInt },
  );
  const customers: TestShop['customers'] = standIn(
    'Customer',
    'scalar DateTime type Query { unused: Int } type Customer @key(fields: "id") { id: ID! name: String! deletedAt: DateTime }',
    { DateTime: scalarResolvers.DateTime },
  );
  const time: { now: Date | undefined } = { now: undefined };
  const subgraph = await testSubgraph((dependencies) =>
    ordersSubgraph({
      ...dependencies,
      onStatement(text) {
        dependencies.onStatement(text);
        watch.onStatement?.();
      },
      peers: { products, customers },
      clock: () => time.now ?? new Date(),
    }),
  );
  return Object.assign(time, { ...subgraph, products, customers });
}

/** Puts an article on sale and returns its id. */
export function offer(shop: TestShop, minorUnits: number, change: Partial<Article> = {}): string {
  const id = crypto.randomUUID();
  shop.products.things.set(id, {
    name: 'Espresso beans',
    sku: 'BEAN-1',
    active: true,
    deletedAt: null,
    price: { minorUnits, currency: 'EUR' },
    ...change,
  });
  return id;
}

export function register(shop: TestShop, deletedAt: Date | null = null): string {
  const id = crypto.randomUUID();
  shop.customers.things.set(id, { name: 'Ada', deletedAt });
  return id;
}

const ORDER = `id ref number status currency lineCount version placedAt confirmedAt shippedAt createdAt updatedAt allowedTransitions
  customer { id } subtotal { amount minorUnits currency } shippingCost { amount } total { amount minorUnits currency }
  shippingAddress { name line1 line2 city region postalCode country countryCode }
  lines { id position name sku quantity discountRate product { id } unitPrice { amount } total { amount } }
  history { from to at reason }`;

const REFUSALS = `... on Error { code message }
  ... on ValidationError { field problems { field message } }
  ... on IdempotencyConflict { idempotencyKey }`;

const CHANGE_REFUSALS = `${REFUSALS} ... on NotFound { id } ... on VersionConflict { expected actual }`;

const STEP_REFUSALS = `${CHANGE_REFUSALS} ... on IllegalTransition { from to allowed }`;

const refusalsOf: Record<string, string> = {
  createOrder: `${REFUSALS} ... on UnknownProducts { lines { index productId } } ... on ProductNotForSale { lines { index productId } }
    ... on CustomerNotFound { customerId } ... on MixedCurrencies { currencies } ... on RefTaken { ref }`,
  updateOrderShippingAddress: `${CHANGE_REFUSALS} ... on OrderNotEditable { status }`,
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const mutationOf = (name: string): string =>
  `mutation ($input: ${capital(name)}Input!) { ${name}(input: $input) {
    __typename ... on ${capital(name)}Success { order { ${ORDER} } } ${refusalsOf[name] ?? STEP_REFUSALS}
  } }`;

/** Runs a mutation and returns the member of its union. */
export async function act(shop: TestShop, name: string, input: Record<string, unknown>) {
  return (await shop.ask(mutationOf(name), { input }))[name];
}

export async function createOrder(shop: TestShop, input: Record<string, unknown> = {}) {
  const lines = [{ productId: offer(shop, 1250), quantity: 2 }];
  const answer = await act(shop, 'createOrder', { lines, ...input });
  if (answer.__typename !== 'CreateOrderSuccess') throw new Error(JSON.stringify(answer));
  return answer.order;
}

export async function readOrder(shop: TestShop, keys: { id?: string; number?: string; ref?: string }) {
  return (
    await shop.ask(
      `query ($id: ID, $number: String, $ref: String) { order(id: $id, number: $number, ref: $ref) { ${ORDER} } }`,
      keys,
    )
  ).order;
}

const IMPORT = `mutation ($records: [OrderRecordInput!]!) { importOrders(records: $records) { ref id status field reason } }`;

export async function importOrders(shop: TestShop, records: readonly Record<string, unknown>[]) {
  return (await shop.ask(IMPORT, { records })).importOrders;
}

/** A valid record with one line of 2 x 10.00 less 15 %: 17.00. */
export const record = (ref: string, change: Record<string, unknown> = {}): Record<string, unknown> => ({
  ref,
  placedAt: '2026-03-01T09:30:00.000Z',
  currency: 'EUR',
  lines: [
    { productId: crypto.randomUUID(), name: 'Tea', quantity: 2, unitPrice: '10.00', discountRate: '0.15' },
  ],
  ...change,
});
