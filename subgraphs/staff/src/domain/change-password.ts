import { PublicError } from '@kawa/errors';
import { checkInput } from '@kawa/input';
import { inTransaction } from '@kawa/postgres';
import { endAllSessions } from '@kawa/session';
import { hashPassword, verifyPassword } from '@kawa/session/password';
import type { Viewer } from '@kawa/trust';
import { accountOfEmployee, lockAccount, replaceHash } from '../store/passwords.ts';
import { type Door, invalidCredentials, letIn } from './account.ts';
import { passwordChange } from './employee-input.ts';

/** Checks the current password, changes it and ends all sessions: a thief's access token expires within 5 minutes. */
export async function changePassword(door: Door, { kind, id }: Viewer, input: unknown) {
  if (kind === 'anonymous') throw new PublicError('UNAUTHENTICATED');
  if (kind !== 'employee' || id === undefined) throw new PublicError('FORBIDDEN');
  const account = await accountOfEmployee(door.db, id);
  const checked = checkInput(passwordChange(account?.employee.email), input);
  if ('refusal' in checked) return checked.refusal;
  const { currentPassword, newPassword } = checked.value;
  const { right } = await verifyPassword(account?.passwordHash, currentPassword);
  if (!right || account === undefined) return invalidCredentials;
  const hash = await hashPassword(newPassword);
  return inTransaction(door.db, async (tx) => {
    const employee = await lockAccount(tx, account);
    if (employee === undefined) return invalidCredentials;
    await replaceHash(tx, id, hash, door.now);
    await endAllSessions(tx, id, door.now);
    return { kind: 'ChangeEmployeePasswordSuccess', ...(await letIn(tx, door, employee)) } as const;
  });
}
