// Mounts a stock subgraph for tests on an empty database, with a catalogue as its peer.
import { createLog } from '@kawa/log';
import { mountedPeer, mountSubgraph, type Peer, type Subgraph } from '@kawa/subgraph';
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import { parse } from 'graphql';
import { stockSubgraph } from '../subgraph.ts';

/** A stand-in for the catalogue: it knows products by id, can be taken down, and counts its calls. */
export interface Catalogue extends Peer {
  down: boolean;
  asked: number;
  readonly ids: Set<string>;
  /** The states of products that are not active. */
  readonly standings: Map<string, 'INACTIVE' | 'DELETED'>;
}

function catalogue(): Catalogue {
  const ids = new Set<string>();
  const standings = new Map<string, 'INACTIVE' | 'DELETED'>();
  const subgraph: Subgraph<object> = {
    name: 'products',
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { products: Int }
      type Product @key(fields: "id") { id: ID! active: Boolean! deletedAt: String }`),
    resolvers: {
      Product: {
        __resolveReference: ({ id }: { id: string }) => {
          if (peer.down) throw new Error('the database is gone');
          if (!ids.has(id)) return null;
          const standing = standings.get(id);
          return {
            id,
            active: standing === undefined,
            deletedAt: standing === 'DELETED' ? '2026-11-01T12:00:00.000Z' : null,
          };
        },
      },
    },
    createContext: () => ({}),
    start: () => Promise.resolve(),
    ready: () => Promise.resolve(true),
    isOutage: () => true,
    stop: () => Promise.resolve(),
  };
  const mounted = mountSubgraph(subgraph, createLog({ name: 'catalogue', level: 'silent' }));
  const peer: Catalogue = {
    down: false,
    asked: 0,
    ids,
    standings,
    execute(request) {
      peer.asked += 1;
      return mountedPeer(mounted, 'stock').execute(request);
    },
  };
  return peer;
}

export interface Shop extends TestSubgraph {
  readonly catalogue: Catalogue;
  readonly warehouseId: string;
  /** A product of the catalogue without any stock level. */
  newProduct(): string;
  newStore(name?: string): Promise<string>;
  /** Writes a reservation directly into the database: no mutation does that yet. */
  reserve(productId: string, quantity: number): Promise<void>;
  /** Sets the quantity on hand of a product at a location. Default: a new product in the warehouse. */
  stocked(onHand: number, locationId?: string, productId?: string): Promise<string>;
  /** The quantity on hand, read from the database. */
  onHand(productId: string, locationId?: string): Promise<number>;
}

const ADJUST = `mutation ($input: AdjustStockInput!) {
  adjustStock(input: $input) { __typename ... on Error { message } }
}`;
const CREATE = `mutation ($input: CreateStoreInput!) {
  createStore(input: $input) { ... on CreateStoreSuccess { store { id } } }
}`;

export async function openShop(): Promise<Shop> {
  const products = catalogue();
  const shop = await testSubgraph((given) => stockSubgraph({ ...given, peers: { products } }));
  const { warehouse } = await shop.ask('{ warehouse { id } }');
  const warehouseId: string = warehouse.id;
  const newProduct = () => {
    const id = crypto.randomUUID();
    products.ids.add(id);
    return id;
  };
  return {
    ...shop,
    catalogue: products,
    warehouseId,
    newProduct,
    async newStore(name = 'Store') {
      const { createStore } = await shop.ask(CREATE, { input: { name } });
      return createStore.store.id as string;
    },
    async stocked(onHand, locationId = warehouseId, productId = newProduct()) {
      const input = { productId, locationId, setTo: onHand, reason: 'Opening stock' };
      const { adjustStock } = await shop.ask(ADJUST, { input });
      if (adjustStock.__typename !== 'AdjustStockSuccess') throw new Error(adjustStock.message);
      return productId;
    },
    async reserve(productId, quantity) {
      await shop.sql`update stock_level set reserved = ${quantity} where product_id = ${productId}`;
    },
    async onHand(productId, locationId = warehouseId) {
      const [row] =
        await shop.sql`select on_hand from stock_level where product_id = ${productId} and location_id = ${locationId}`;
      return Number(row?.['on_hand']);
    },
  };
}
