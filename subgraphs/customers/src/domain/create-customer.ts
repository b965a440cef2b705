import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { replaceAddresses } from '../store/addresses.ts';
import { insertCustomers } from '../store/customers.ts';
import { newCustomer } from './customer-input.ts';
import { idOnly } from './id-only.ts';
import { takenKey } from './taken-key.ts';

/** Creates a customer with its addresses in one transaction. */
export async function createCustomer(db: Database, input: unknown, caller: Viewer) {
  const checked = checkInput(newCustomer, input);
  if ('refusal' in checked) return checked.refusal;
  const { addresses, idempotencyKey: key, ...values } = checked.value;
  try {
    return await once(db, { name: 'createCustomer', key, request: input, caller, idOnly }, async (tx) => {
      const [customer] = await insertCustomers(tx, [values]);
      if (customer === undefined) throw new Error('an insert returned no row');
      await replaceAddresses(
        tx,
        [customer.id],
        addresses.map((address) => ({ ...address, customerId: customer.id })),
      );
      return { kind: 'CreateCustomerSuccess', customer } as const;
    });
  } catch (error) {
    const taken = takenKey(error, values.ref);
    if (taken === undefined) throw error;
    return taken;
  }
}
