// Creates an order. Products and the customer are looked up before the transaction, so that no lock is held meanwhile.
import { PublicError } from '@kawa/errors';
import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import type { z } from 'zod';
import { insertEvents } from '../store/history.ts';
import { insertLines } from '../store/lines.ts';
import { insertOrder, ruleOfOrders } from '../store/orders.ts';
import { idOnly } from './id-only.ts';
import { newOrder } from './order-input.ts';
import type { Asked } from './take-step.ts';
import { type Offer, priceOrder } from './price-order.ts';
import { shippingColumns } from './shipping-address.ts';

type NewOrder = z.output<typeof newOrder>;

/** Questions to other domains. Each throws if the domain does not answer. */
export interface Ask {
  /** By product id; without unknown and deleted products. */
  readonly offers: (productIds: readonly string[]) => Promise<ReadonlyMap<string, Offer>>;
  readonly isCustomer: (id: string) => Promise<boolean>;
}

const customerNotFound = (customerId: string) =>
  ({
    kind: 'CustomerNotFound',
    code: 'CUSTOMER_NOT_FOUND',
    message: `customerId: there is no customer ${customerId}.`,
    customerId,
  }) as const;

const refTaken = (ref: string) =>
  ({
    kind: 'RefTaken',
    code: 'REF_TAKEN',
    message: `ref: another order has "${ref}"; refs are unique.`,
    ref,
  }) as const;

async function decide(input: NewOrder, ask: Ask) {
  const { customerId } = input;
  const productIds = [...new Set(input.lines.map(({ productId }) => productId))];
  const [offers, known] = await Promise.all([
    ask.offers(productIds),
    customerId ? ask.isCustomer(customerId) : true,
  ]);
  return customerId && !known ? customerNotFound(customerId) : priceOrder(input, offers);
}

/**
 * Creates a PENDING order with its lines. A repetition gets the stored result without a call to another domain. Refusals that
 * follow from the answers of other domains are stored too: if two calls with one key saw two prices, the second returns what
 * the first did. A customer (`owner`) orders for themselves and at the shop's terms.
 */
export const createOrder = (
  db: Database,
  input: unknown,
  { ask, now, owner, caller }: Asked & { readonly ask: Ask },
) =>
  runCommand(
    db,
    {
      ...{ name: 'createOrder', input, caller, idOnly, recallFirst: true },
      schema: owner === undefined ? newOrder : newOrder.transform((order) => ownOrder(order, owner)),
      prepare: (order) => decide(order, ask),
      refuse: (error, { ref }) => (ruleOfOrders(error)?.taken === 'ref' ? refTaken(ref ?? '') : undefined),
    },
    async (tx, { customerId, ref, shippingAddress }, decided) => {
      if (decided.kind !== 'priced') return decided;
      const { currency, lines, totals } = decided;
      const order = await insertOrder(tx, {
        customerId: customerId ?? null,
        ref: ref ?? null,
        currency,
        ...totals,
        ...shippingColumns(shippingAddress),
        placedAt: now,
        updatedAt: now,
      });
      await insertLines(
        tx,
        lines.map((line) => ({ ...line, orderId: order.id })),
      );
      await insertEvents(tx, [{ orderId: order.id, fromStatus: null, toStatus: order.status, at: now }]);
      return { kind: 'CreateOrderSuccess', order } as const;
    },
  );

/** Refuses what only viewers who may write all orders decide. */
const forStaff = (message: string): PublicError =>
  new PublicError('FORBIDDEN', message, { requiredScopes: [['orders:write']] });

/** The order of a customer. A customer sets neither a discount nor the cost of shipping. */
function ownOrder(order: NewOrder, owner: string): NewOrder {
  const { customerId, lines, ref, shippingCost } = order;
  if (customerId && customerId !== owner) throw forStaff('customerId: you may order for yourself only.');
  const discounted = lines.findIndex(({ discountRate }) => discountRate !== '0');
  if (discounted !== -1) throw forStaff(`lines[${discounted}].discountRate: only staff give a discount.`);
  if (ref) throw forStaff('ref: only staff and partners set it.');
  if (shippingCost) throw forStaff('shippingCost: only staff set what sending costs.');
  return { ...order, customerId: owner };
}
