import { checkInput } from '@kawa/input';
import { inTransaction } from '@kawa/postgres';
import { hashPassword, verifyPassword } from '@kawa/session/password';
import { type Account, accountOfEmail, lockAccount, replaceHash } from '../store/credentials.ts';
import { type Door, invalidCredentials, letIn, type SignedIn } from './account.ts';
import { credentials } from './account-input.ts';

/** Signs in by e-mail and password. A refusal takes one statement and one hash, for an unknown address too. */
export async function signIn(door: Door, input: unknown) {
  const checked = checkInput(credentials, input);
  if ('refusal' in checked) return checked.refusal;
  const { email, password } = checked.value;
  const signedIn = await provenBy(door, await accountOfEmail(door.db, email), password);
  return signedIn === undefined ? invalidCredentials : ({ kind: 'SignInSuccess', ...signedIn } as const);
}

/** Signs in if the password is right; undefined if it is not. Without an account the work is the same. */
export async function provenBy(
  door: Door,
  account: Account | undefined,
  password: string,
): Promise<SignedIn | undefined> {
  const { right, outdated } = await verifyPassword(account?.passwordHash, password);
  if (!right || account === undefined) return undefined;
  const freshHash = outdated ? await hashPassword(password) : undefined;
  return inTransaction(door.db, async (tx) => {
    if (!(await lockAccount(tx, account))) return undefined;
    if (freshHash !== undefined) await replaceHash(tx, account.customer.id, freshHash);
    return letIn(tx, door, account.customer);
  });
}
