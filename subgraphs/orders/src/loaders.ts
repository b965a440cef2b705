// Owns the batching of one request: one statement per kind of lookup, whatever the number of keys.
import type { Database } from '@kawa/postgres';
import DataLoader from 'dataloader';
import { type EventRow, prepareHistoryLookup } from './store/history.ts';
import { type LineRow, prepareLineLookup } from './store/lines.ts';
import * as list from './store/order-list.ts';
import { type OrderRow, prepareOrderLookups } from './store/orders.ts';
import { prepareSalesLookup } from './store/statistics.ts';

export interface Loaders {
  readonly orderById: DataLoader<string, OrderRow | null>;
  /** Keys are decimal digits without leading zeros. */
  readonly orderByNumber: DataLoader<string, OrderRow | null>;
  readonly orderByRef: DataLoader<string, OrderRow | null>;
  readonly linesOfOrder: DataLoader<string, LineRow[]>;
  readonly historyOfOrder: DataLoader<string, EventRow[]>;
  readonly unitsSoldOfProduct: DataLoader<string, bigint>;
  /** By customer id: one loader per listing that the request asks for. */
  readonly ordersOfCustomer: (listing: list.OrderListing) => DataLoader<string, OrderRow[]>;
  readonly orderCountOfCustomer: (filter: list.OrderFilter) => DataLoader<string, number>;
}

const manyBy = <Row>(
  find: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string | null,
): DataLoader<string, Row[]> =>
  new DataLoader(async (keys) => {
    const found = Map.groupBy(await find(keys), keyOf);
    return keys.map((key) => found.get(key) ?? []);
  });

const oneBy = <Row>(
  find: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string | null,
): DataLoader<string, Row | null> =>
  new DataLoader(async (keys) => {
    const found = new Map((await find(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => found.get(key) ?? null);
  });

/** One loader for equal arguments, so that the same question about many parents is one statement. */
function perArguments<Arguments, Loader>(create: (args: Arguments) => Loader): (args: Arguments) => Loader {
  const loaders = new Map<string, Loader>();
  return (args) => {
    const key = JSON.stringify(args);
    const loader = loaders.get(key) ?? create(args);
    loaders.set(key, loader);
    return loader;
  };
}

/** Prepares the lookups of a process once; the result makes the loaders of one request. */
export function prepareLoaders(db: Database): () => Loaders {
  const orders = prepareOrderLookups(db);
  const lines = prepareLineLookup(db);
  const history = prepareHistoryLookup(db);
  const sales = prepareSalesLookup(db);
  return () => ({
    orderById: oneBy(
      (keys) => orders.id.execute({ keys }),
      ({ id }) => id,
    ),
    orderByNumber: oneBy(
      (keys) => orders.number.execute({ keys }),
      ({ number }) => number.toString(),
    ),
    orderByRef: oneBy(
      // Postgres refuses U+0000 in any text: such a key is nobody's, not an error.
      (keys) => orders.ref.execute({ keys: keys.filter((key) => !key.includes('\u0000')) }),
      ({ ref }) => ref,
    ),
    linesOfOrder: manyBy(
      (keys) => lines.execute({ keys }),
      ({ orderId }) => orderId,
    ),
    historyOfOrder: manyBy(
      (keys) => history.execute({ keys }),
      ({ orderId }) => orderId,
    ),
    unitsSoldOfProduct: new DataLoader(async (keys) => {
      const found = new Map((await sales.execute({ keys })).map((row) => [row.productId, row.units]));
      return keys.map((key) => found.get(key) ?? 0n);
    }),
    ordersOfCustomer: perArguments((listing: list.OrderListing) =>
      manyBy(
        (keys) => list.listOrdersOfCustomers(db, listing, keys),
        ({ customerId }) => customerId,
      ),
    ),
    orderCountOfCustomer: perArguments(
      (filter: list.OrderFilter) =>
        new DataLoader(async (keys: readonly string[]) => {
          const rows = await list.countOrdersOfCustomers(db, filter, keys);
          const found = new Map(rows.map(({ customerId, count }) => [customerId, count]));
          return keys.map((key) => found.get(key) ?? 0);
        }),
    ),
  });
}
