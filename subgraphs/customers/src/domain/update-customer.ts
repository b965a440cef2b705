import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import { validationError } from '@kawa/input/refusals';
import { replaceAddresses } from '../store/addresses.ts';
import * as store from '../store/customers.ts';
import { customerUpdate } from './customer-input.ts';
import { type Changing, notFoundFor } from './access.ts';
import { idOnly } from './id-only.ts';
import { addressesDiffer } from './same-addresses.ts';
import { whyNotChanged } from './why-not-changed.ts';
import { emailTaken, takenKey } from './taken-key.ts';

/** Changes what the input names: an absent field stays, null clears. A customer other than `only` is returned as not found. */
export const updateCustomer = (db: Database, input: unknown, { only, caller }: Changing) =>
  runCommand(
    db,
    {
      ...{ name: 'updateCustomer', schema: customerUpdate, input, caller, idOnly },
      permit: ({ id }) => notFoundFor(only, id),
      refuse(error) {
        if (store.ruleOfCustomers(error)?.kept === 'email')
          return validationError([
            { field: 'email', message: 'an account keeps its e-mail; give another address to change it' },
          ]);
        return takenKey(error) && emailTaken;
      },
    },
    async (tx, { id, addresses, expectedVersion, ...values }) => {
      const change = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
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
    },
  );
