// Owns taking on an employee: what another domain knows and the slow hash come before the transaction.
import { once, recall } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
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
  /** Throws when the stock domain cannot be asked. */
  readonly isOpenStore: (storeId: string) => Promise<boolean>;
}

/**
 * The input without its password. What is stored of a request is a fast hash, against which whoever has the table could
 * try passwords by the billion.
 */
const withoutPassword = ({ password: _, ...input }: { readonly password: string }) => input;

/** Takes on an employee who may sign in at once. */
export async function createEmployee(
  db: Database,
  input: { readonly password: string },
  { viewer, now, isOpenStore }: Acting,
) {
  const checked = checkInput(newEmployee, input);
  if ('refusal' in checked) return checked.refusal;
  const { idempotencyKey: key, password, ...values } = checked.value;
  const { storeId } = values;
  // Before anyone is asked and anything is hashed; again inside, where it counts.
  requireCover(viewer, grantOf(values));
  const request = withoutPassword(input);
  const command = { name: 'createEmployee', key, request, caller: viewer, idOnly };
  const write = (passwordHash: string | undefined) =>
    once(db, command, async (tx) => {
      requireCover((await currentAuthority(tx, viewer)).viewer, grantOf(values));
      if (passwordHash === undefined) return notFound('open store', storeId ?? '');
      const employee = await insertEmployee(tx, { ...values, createdAt: now });
      await addPasswords(tx, [{ employeeId: employee.id, hash: passwordHash, changedAt: now }]);
      return { kind: 'CreateEmployeeSuccess', employee } as const;
    });
  const known = await recall<Awaited<ReturnType<typeof write>>>(db, command);
  if (known !== undefined) return known;
  try {
    const isOpen = storeId === null || (await isOpenStore(storeId));
    return await write(isOpen ? await hashPassword(password) : undefined);
  } catch (error) {
    const taken = takenKey(error, values.ref);
    if (taken === undefined) throw error;
    return taken;
  }
}
