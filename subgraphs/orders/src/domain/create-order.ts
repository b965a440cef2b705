// Owns the creation of an order: what others know is asked before the transaction, which holds no lock meanwhile.
import { PublicError } from '@kawa/errors';
import { type Command, once, recall } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
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

/** What other domains know; each throws when it cannot be asked. */
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

async function decide(input: z.output<typeof newOrder>, ask: Ask) {
  const { customerId } = input;
  const productIds = [...new Set(input.lines.map(({ productId }) => productId))];
  const [offers, known] = await Promise.all([
    ask.offers(productIds),
    customerId ? ask.isCustomer(customerId) : true,
  ]);
  return customerId && !known ? customerNotFound(customerId) : priceOrder(input, offers);
}

/**
 * Creates a PENDING order with its lines in one transaction. A repeated key is answered before anyone is asked. What
 * was decided from the others' answers, refusals too, is stored under the key: of two calls with one key that saw two
 * prices, the second answers what the first did. An `owner` orders for himself and at the shop's own terms.
 */
export async function createOrder(
  db: Database,
  input: unknown,
  { ask, now, owner, caller }: Asked & { readonly ask: Ask },
) {
  const checked = checkInput(newOrder, input);
  if ('refusal' in checked) return checked.refusal;
  const order = owner === undefined ? checked.value : ownOrder(checked.value, owner);
  const command = { name: 'createOrder', key: order.idempotencyKey, request: input, caller, idOnly };
  const known = await recall<Awaited<ReturnType<typeof write>>>(db, command);
  if (known !== undefined) return known;
  const decided = await decide(order, ask);
  try {
    return await write(db, command, { ...order, decided, now });
  } catch (error) {
    if (ruleOfOrders(error)?.taken !== 'ref') throw error;
    return refTaken(order.ref ?? '');
  }
}

/** Refuses what only whoever may write all orders decides. */
const forStaff = (message: string): PublicError =>
  new PublicError('FORBIDDEN', message, { requiredScopes: [['orders:write']] });

/** The order of a customer. Totals are never taken from the client: neither a discount nor what sending costs is his to say. */
function ownOrder(order: z.output<typeof newOrder>, owner: string): z.output<typeof newOrder> {
  const { customerId, lines, ref, shippingCost } = order;
  if (customerId && customerId !== owner) throw forStaff('customerId: you may order for yourself only.');
  const discounted = lines.findIndex(({ discountRate }) => discountRate !== '0');
  if (discounted !== -1) throw forStaff(`lines[${discounted}].discountRate: only staff give a discount.`);
  if (ref) throw forStaff('ref: only staff and partners set it.');
  if (shippingCost) throw forStaff('shippingCost: only staff set what sending costs.');
  return { ...order, customerId: owner };
}

function write(
  db: Database,
  command: Command,
  order: z.output<typeof newOrder> & {
    readonly decided: Awaited<ReturnType<typeof decide>>;
    readonly now: Date;
  },
) {
  const { customerId, ref, shippingAddress, decided, now } = order;
  return once(db, command, async (tx) => {
    if (decided.kind !== 'priced') return decided;
    const { currency, lines, totals } = decided;
    const row = await insertOrder(tx, {
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
      lines.map((line) => ({ ...line, orderId: row.id })),
    );
    await insertEvents(tx, [{ orderId: row.id, fromStatus: null, toStatus: row.status, at: now }]);
    return { kind: 'CreateOrderSuccess', order: row } as const;
  });
}
