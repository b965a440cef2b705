import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { replaceAddresses } from '../store/addresses.ts';
import { insertCustomers } from '../store/customers.ts';
import { newCustomer } from './customer-input.ts';
import { idOnly } from './id-only.ts';
import { takenKey } from './taken-key.ts';

/** Creates a customer with its addresses in one transaction. */
export const createCustomer = (db: Database, input: unknown, caller: Viewer) =>
  runCommand(
    db,
    {
      ...{ name: 'createCustomer', schema: newCustomer, input, caller, idOnly },
      refuse: (error, { ref }) => takenKey(error, ref),
    },
    async (tx, { addresses, ...values }) => {
      const [customer] = await insertCustomers(tx, [values]);
      if (customer === undefined) throw new Error('an insert returned no row');
      await replaceAddresses(
        tx,
        [customer.id],
        addresses.map((address) => ({ ...address, customerId: customer.id })),
      );
      return { kind: 'CreateCustomerSuccess', customer } as const;
    },
  );
