import { inTransaction } from '@kawa/postgres';
import { hashPassword } from '@kawa/session/password';
import { accountOfCustomer, addCredential } from '../store/credentials.ts';
import { lockLivingCustomer } from '../store/customers.ts';
import type { Door } from './account.ts';

/** For the seed: gives a customer without an account a password, and returns whether it did. An existing password stays. */
export async function openAccount({ db, now }: Door, customerId: string, password: string): Promise<boolean> {
  if ((await accountOfCustomer(db, customerId)) !== undefined) return false;
  const passwordHash = await hashPassword(password);
  return inTransaction(
    db,
    async (tx) =>
      (await lockLivingCustomer(tx, customerId)) && addCredential(tx, customerId, passwordHash, now),
  );
}
