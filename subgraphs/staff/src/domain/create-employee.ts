// Creates an employee. The store is checked and the password is hashed before the transaction, so that no lock is held meanwhile.
import { runCommand } from '@kawa/idempotency/run-command';
import { notFound } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import { hashPassword } from '@kawa/session/password';
import type { Viewer } from '@kawa/trust';
import { insertEmployee } from '../store/employees.ts';
import { addPasswords } from '../store/passwords.ts';
import { currentAuthority, grantOf, requireCover } from './authority.ts';
import { newEmployee } from './employee-input.ts';
import { idOnly } from './id-only.ts';
import { takenKey } from './taken-key.ts';

export interface Acting {
  readonly viewer: Viewer;
  readonly now: Date;
  /** Throws if the stock domain does not answer. */
  readonly isOpenStore: (storeId: string) => Promise<boolean>;
}

/** Creates an employee who can sign in immediately. */
export const createEmployee = (db: Database, input: unknown, { viewer, now, isOpenStore }: Acting) =>
  runCommand(
    db,
    {
      ...{ name: 'createEmployee', schema: newEmployee, input, caller: viewer, idOnly, recallFirst: true },
      // Before the slow steps. The transaction checks it again, where it counts.
      permit: (values) => requireCover(viewer, grantOf(values)),
      prepare: async ({ storeId, password }) =>
        storeId === null || (await isOpenStore(storeId)) ? hashPassword(password) : undefined,
      refuse: (error, { ref }) => takenKey(error, ref),
    },
    async (tx, { password: _, ...values }, passwordHash) => {
      requireCover((await currentAuthority(tx, viewer)).viewer, grantOf(values));
      if (passwordHash === undefined) return notFound('open store', values.storeId ?? '');
      const employee = await insertEmployee(tx, { ...values, createdAt: now });
      await addPasswords(tx, [{ employeeId: employee.id, hash: passwordHash, changedAt: now }]);
      return { kind: 'CreateEmployeeSuccess', employee } as const;
    },
  );
