import { runCommand } from '@kawa/idempotency/run-command';
import { field } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import { endAllSessions } from '@kawa/session';
import { z } from 'zod';
import { eraseClaimToken } from '../store/claim-tokens.ts';
import { eraseCredential } from '../store/credentials.ts';
import { replaceAddresses } from '../store/addresses.ts';
import { updateCustomer } from '../store/customers.ts';
import { idempotencyKey } from './customer-input.ts';
import { type Changing, notFoundFor } from './access.ts';
import { idOnly } from './id-only.ts';
import { whyNotChanged } from './why-not-changed.ts';

const customerToDelete = z.object({ id: field.id, expectedVersion: z.int().nullish(), idempotencyKey });

const erased = { name: 'Deleted customer', email: null, contactName: null, phone: null };

/**
 * Erases personal data, addresses and the password, and ends all sessions. The id and the ref stay, so that orders and a later
 * import still find the customer. A customer other than `only` is returned as not found.
 */
export const deleteCustomer = (
  db: Database,
  input: unknown,
  { now, only, caller }: Changing & { readonly now: Date },
) =>
  runCommand(
    db,
    {
      ...{ name: 'deleteCustomer', schema: customerToDelete, input, caller, idOnly },
      permit: ({ id }) => notFoundFor(only, id),
    },
    async (tx, { id, expectedVersion }) => {
      const customer = await updateCustomer(tx, id, { ...erased, deletedAt: now }, expectedVersion);
      if (customer === undefined) return whyNotChanged(tx, id, expectedVersion);
      await replaceAddresses(tx, [id], []);
      await eraseCredential(tx, id);
      await eraseClaimToken(tx, id);
      await endAllSessions(tx, id, now);
      return { kind: 'DeleteCustomerSuccess', customer } as const;
    },
  );
