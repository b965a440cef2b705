import { checkInput } from '@kawa/input';
import { inTransaction } from '@kawa/postgres';
import { endAllSessions } from '@kawa/session';
import { hashPassword, verifyPassword } from '@kawa/session/password';
import { accountOfCustomer, lockAccount, replaceHash } from '../store/credentials.ts';
import { type Door, invalidCredentials, letIn } from './account.ts';
import { passwordChange } from './account-input.ts';

/** Checks the current password, changes it and ends all sessions: a thief's access token expires within 5 minutes. */
export async function changePassword(door: Door, customerId: string, input: unknown) {
  const account = await accountOfCustomer(door.db, customerId);
  const checked = checkInput(passwordChange(account?.customer.email), input);
  if ('refusal' in checked) return checked.refusal;
  const { currentPassword, newPassword } = checked.value;
  const { right } = await verifyPassword(account?.passwordHash, currentPassword);
  if (!right || account === undefined) return invalidCredentials;
  const passwordHash = await hashPassword(newPassword);
  return inTransaction(door.db, async (tx) => {
    if (!(await lockAccount(tx, account))) return invalidCredentials;
    await replaceHash(tx, customerId, passwordHash, door.now);
    await endAllSessions(tx, customerId, door.now);
    return { kind: 'ChangePasswordSuccess', ...(await letIn(tx, door, account.customer)) } as const;
  });
}
