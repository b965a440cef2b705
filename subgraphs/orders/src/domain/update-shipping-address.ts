import { runCommand } from '@kawa/idempotency/run-command';
import { notFound } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import { setShippingAddress, standingOf } from '../store/orders.ts';
import { isOthers } from './access.ts';
import { idOnly } from './id-only.ts';
import { addressUpdate } from './order-input.ts';
import type { OrderStatus } from './order-status.ts';
import type { Asked } from './take-step.ts';
import { shippingColumns } from './shipping-address.ts';
import { conflictOf, orderNotEditable } from './why-not-changed.ts';

/** The address can change until the order is shipped. */
const editable: readonly OrderStatus[] = ['PENDING', 'CONFIRMED'];

/** Changes the shipping address of an order; with `owner`, only of that customer's orders. */
export function updateShippingAddress(db: Database, input: unknown, { owner, caller, now }: Asked) {
  const command = { name: 'updateOrderShippingAddress', schema: addressUpdate, input, caller, idOnly };
  return runCommand(db, command, async (tx, { id, shippingAddress, expectedVersion }) => {
    const condition = { statuses: editable, expectedVersion, owner, now };
    const order = await setShippingAddress(tx, id, shippingColumns(shippingAddress), condition);
    if (order !== undefined) return { kind: 'UpdateOrderShippingAddressSuccess', order } as const;
    const standing = await standingOf(tx, id);
    if (standing === undefined || isOthers(standing.customerId, owner)) return notFound('order', id);
    return conflictOf(expectedVersion, standing.version) ?? orderNotEditable(standing.status);
  });
}
