// The context of resolvers, mainly the loaders of a request: one statement per kind of lookup, for any number of keys.
import type { Database } from '@kawa/postgres';
import { lookup, perArguments } from '@kawa/rows';
import type { SubgraphContext } from '@kawa/subgraph';
import type { Ask } from './domain/create-order.ts';
import type { Parent } from './peers/known.ts';
import { prepareHistoryLookup } from './store/history.ts';
import { prepareLineLookup } from './store/lines.ts';
import * as list from './store/order-list.ts';
import { prepareOrderLookups } from './store/orders.ts';
import { prepareSalesLookup } from './store/statistics.ts';

/** Prepares the lookups of a process once, and returns a function that creates the loaders of one request. */
export function prepareLoaders(db: Database) {
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
    /** Keys are decimal digits without leading zeros. */
    orderByNumber: byNumber.one(),
    orderByRef: byRef.one(),
    linesOfOrder: linesOf.many(),
    historyOfOrder: historyOf.many(),
    unitsSoldOfProduct: salesOf.value(({ units }) => units, 0n),
    // Shared within one request only, because other requests have other arguments.
    /** By customer id: one loader per listing of the request. */
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

export interface Context extends SubgraphContext<typeof prepareLoaders> {
  /** Asks other domains; throws SERVICE_UNAVAILABLE if one does not answer. */
  readonly ask: Ask;
  /** Whether another domain has or had this record; throws SERVICE_UNAVAILABLE if it does not answer. */
  readonly isKnown: (parent: Parent, id: string) => Promise<boolean>;
}

/** An entity of another domain. Only its id is known here. */
export interface Stub {
  readonly id: string;
}
