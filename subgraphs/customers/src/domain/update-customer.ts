import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import { notFound, validationError } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import { replaceAddresses } from '../store/addresses.ts';
import * as store from '../store/customers.ts';
import { customerUpdate } from './customer-input.ts';
import type { Changing } from './access.ts';
import { idOnly } from './id-only.ts';
import { addressesDiffer } from './same-addresses.ts';
import { whyNotChanged } from './why-not-changed.ts';
import { emailTaken, takenKey } from './taken-key.ts';

/** Changes what the input names: an absent field stays, null clears. Another customer than `only` is as if not there. */
export async function updateCustomer(db: Database, input: unknown, { only, caller }: Changing) {
  const checked = checkInput(customerUpdate, input);
  if ('refusal' in checked) return checked.refusal;
  const { id, addresses, expectedVersion, idempotencyKey: key, ...values } = checked.value;
  if (only !== undefined && id.toLowerCase() !== only) return notFound('customer', id);
  const change = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  try {
    const command = { name: 'updateCustomer', key, request: input, caller, idOnly };
    return await once(db, command, async (tx) => {
      const moved = addresses ? await addressesDiffer(tx, id, addresses) : false;
      const customer = await store.updateCustomer(tx, id, change, expectedVersion, moved);
      if (customer === undefined) return whyNotChanged(tx, id, expectedVersion);
      if (addresses && moved) {
        await replaceAddresses(
          tx,
          [id],
          addresses.map((address) => ({ ...address, customerId: id })),
        );
      }
      return { kind: 'UpdateCustomerSuccess', customer } as const;
    });
  } catch (error) {
    if (store.ruleOfCustomers(error)?.kept === 'email')
      return validationError([
        { field: 'email', message: 'an account keeps its e-mail; give another address to change it' },
      ]);
    if (takenKey(error) === undefined) throw error;
    return emailTaken;
  }
}
