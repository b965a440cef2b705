// Owns the batching of one request: one statement per kind of lookup, whatever the number of keys.
import type { Database } from '@kawa/postgres';
import { lookup, perArguments } from '@kawa/lookup';
import type DataLoader from 'dataloader';
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

/** Prepares the lookups of a process once; the result makes the loaders of one request. */
export function prepareLoaders(db: Database): () => Loaders {
  const orders = prepareOrderLookups(db);
  const lines = prepareLineLookup(db);
  const history = prepareHistoryLookup(db);
  const sales = prepareSalesLookup(db);
  const byId = lookup(orders.id, ({ id }) => id);
  const byNumber = lookup(orders.number, ({ number }) => number.toString());
  const byRef = lookup(orders.ref, ({ ref }) => ref);
  const linesOf = lookup(lines, ({ orderId }) => orderId);
  const historyOf = lookup(history, ({ orderId }) => orderId);
  const salesOf = lookup(sales, ({ productId }) => productId);
  return () => ({
    orderById: byId.one(),
    orderByNumber: byNumber.one(),
    orderByRef: byRef.one(),
    linesOfOrder: linesOf.many(),
    historyOfOrder: historyOf.many(),
    unitsSoldOfProduct: salesOf.value(({ units }) => units, 0n),
    // Another request asks with other arguments: these share within one request only.
    ordersOfCustomer: perArguments((listing: list.OrderListing) =>
      lookup(
        (keys) => list.listOrdersOfCustomers(db, listing, keys),
        ({ customerId }) => customerId,
      ).many(),
    ),
    orderCountOfCustomer: perArguments((filter: list.OrderFilter) =>
      lookup(
        (keys) => list.countOrdersOfCustomers(db, filter, keys),
        ({ customerId }) => customerId,
      ).value(({ count }) => count, 0),
    ),
  });
}
