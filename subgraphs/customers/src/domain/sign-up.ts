import { createHash } from 'node:crypto';
import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import { idempotencyConflict } from '@kawa/input/refusals';
import { hashPassword } from '@kawa/session/password';
import { anonymous, type Viewer } from '@kawa/trust';
import { accountOfCustomer, addCredential } from '../store/credentials.ts';
import type { Transaction } from '@kawa/postgres';
import { type CustomerRow, insertCustomers, updateCustomer } from '../store/customers.ts';
import { type Door, letIn, type SignedIn } from './account.ts';
import { newAccount } from './account-input.ts';
import { claim, invalidClaimToken } from './claim-token.ts';
import { provenBy } from './sign-in.ts';
import { emailTaken, takenKey } from './taken-key.ts';

/**
 * Creates a customer with a password and signs in, in one transaction. The e-mail of any customer is taken, also of one
 * without an account: the visitor has not proved that the address is theirs, and would get that customer's orders. With the
 * claim token of such a customer, the visitor opens that customer's account.
 */
export async function signUp(door: Door, input: { readonly email?: unknown }) {
  const checked = checkInput(newAccount(input), input);
  if ('refusal' in checked) return checked.refusal;
  const { password, claimToken, idempotencyKey: key, ...values } = checked.value;
  // The token is in the request's hash: 256 random bits cannot be guessed from it.
  const request = claimToken ? { ...values, claimToken } : values;
  const passwordHash = await hashPassword(password);
  // The stored request and result contain neither the password, its hash nor a session's token: the password could be guessed
  // from a sha256 of the request, and anyone with the key could use a stored token.
  const opened: { now?: SignedIn } = {};
  try {
    const outcome = await once(
      door.db,
      { name: 'signUp', key, request, caller: newcomer(values.email) },
      async (tx) => {
        const customer = claimToken
          ? await claimedCustomer(tx, claimToken, values, door.now)
          : (await insertCustomers(tx, [values]))[0];
        if (customer === undefined && claimToken) return invalidClaimToken;
        if (customer === undefined) throw new Error('an insert returned no row');
        await addCredential(tx, customer.id, passwordHash, door.now);
        opened.now = await letIn(tx, door, customer);
        return { kind: 'SignedUp', customerId: customer.id } as const;
      },
    );
    if (outcome.kind !== 'SignedUp') return outcome;
    const signedIn = opened.now ?? (await signInAgain(door, outcome.customerId, password));
    if (signedIn === undefined) return idempotencyConflict(key ?? '');
    return { kind: 'SignUpSuccess', ...signedIn } as const;
  } catch (error) {
    if (takenKey(error) === undefined) throw error;
    return emailTaken;
  }
}

/** A visitor has no id yet. Their keys belong to the e-mail that they sign up with, stored as a hash. */
const newcomer = (email: string): Viewer => ({
  ...anonymous,
  id: createHash('sha256').update(email).digest('base64url'),
});

/** The customer of a claim token, with the name and e-mail of the sign-up. Without a new phone number, the old one stays. */
async function claimedCustomer(
  tx: Transaction,
  claimToken: string,
  {
    email,
    name,
    phone,
  }: Pick<CustomerRow, 'email' | 'name'> & { readonly phone?: string | null | undefined },
  now: Date,
): Promise<CustomerRow | undefined> {
  const customerId = await claim(tx, claimToken, now);
  if (customerId === undefined) return undefined;
  return updateCustomer(tx, customerId, { email, name, ...(phone ? { phone } : {}) }, undefined);
}

/** A repetition signs in. If its password is not the first one, it is another request. */
const signInAgain = async (door: Door, customerId: string, password: string) =>
  provenBy(door, await accountOfCustomer(door.db, customerId), password);
