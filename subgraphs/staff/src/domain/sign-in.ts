import { checkInput, field } from '@kawa/input';
import { inTransaction } from '@kawa/postgres';
import { hashPassword, verifyPassword } from '@kawa/session/password';
import { z } from 'zod';
import { accountOfEmail, lockAccount, replaceHash } from '../store/passwords.ts';
import { type Door, invalidCredentials, letIn } from './account.ts';
import { givenPassword } from './employee-input.ts';

const credentials = z.object({ email: field.email, password: givenPassword });

/** Signs in by e-mail and password. A refusal takes one statement and one hash, for an unknown address too. */
export async function signIn(door: Door, input: unknown) {
  const checked = checkInput(credentials, input);
  if ('refusal' in checked) return checked.refusal;
  const { email, password } = checked.value;
  const account = await accountOfEmail(door.db, email);
  const { right, outdated } = await verifyPassword(account?.passwordHash, password);
  if (!right || account === undefined) return invalidCredentials;
  const freshHash = outdated ? await hashPassword(password) : undefined;
  return inTransaction(door.db, async (tx) => {
    const employee = await lockAccount(tx, account);
    if (employee === undefined) return invalidCredentials;
    if (freshHash !== undefined) await replaceHash(tx, employee.id, freshHash);
    return { kind: 'EmployeeSignInSuccess', ...(await letIn(tx, door, employee)) } as const;
  });
}
