import { once } from '@kawa/idempotency';
import { checkInput, field } from '@kawa/input';
import { notFound } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import { endAllSessions } from '@kawa/session';
import { z } from 'zod';
import { eraseClaimToken } from '../store/claim-tokens.ts';
import { eraseCredential } from '../store/credentials.ts';
import { replaceAddresses } from '../store/addresses.ts';
import { updateCustomer } from '../store/customers.ts';
import { idempotencyKey } from './customer-input.ts';
import type { Changing } from './access.ts';
import { idOnly } from './id-only.ts';
import { whyNotChanged } from './why-not-changed.ts';

const customerToDelete = z.object({ id: field.id, expectedVersion: z.int().nullish(), idempotencyKey });

/** Erases personal data, addresses and the password, ends all sessions; the id and the ref stay, so that orders and a later import still meet it. Another than `only` is as if not there. */
export async function deleteCustomer(
  db: Database,
  input: unknown,
  { now, only, caller }: Changing & { readonly now: Date },
) {
  const checked = checkInput(customerToDelete, input);
  if ('refusal' in checked) return checked.refusal;
  const { id, expectedVersion, idempotencyKey: key } = checked.value;
  if (only !== undefined && id.toLowerCase() !== only) return notFound('customer', id);
  const command = { name: 'deleteCustomer', key, request: input, caller, idOnly };
  return once(db, command, async (tx) => {
    const nothing = { name: 'Deleted customer', email: null, contactName: null, phone: null, deletedAt: now };
    const customer = await updateCustomer(tx, id, nothing, expectedVersion);
    if (customer === undefined) return whyNotChanged(tx, id, expectedVersion);
    await replaceAddresses(tx, [id], []);
    await eraseCredential(tx, id);
    await eraseClaimToken(tx, id);
    await endAllSessions(tx, id, now);
    return { kind: 'DeleteCustomerSuccess', customer } as const;
  });
}
