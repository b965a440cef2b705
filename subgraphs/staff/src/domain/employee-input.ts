// Input of employees: the limits of every field, and which role needs a store.
import { field } from '@kawa/input';
import { newPassword } from '@kawa/session/password';
import { z } from 'zod';
import { type Role, roles } from './roles.ts';

/** A longer one would not fit the key's index. */
export const idempotencyKey = field.text(200).nullish();

/** A password to compare. The limit is above that of new passwords, so that a long one is wrong and not invalid. */
export const givenPassword = z.string().max(1_000, 'must have at most 1000 characters');

/** `email` is the account's own, which the password may not be. */
export const passwordChange = (email: string | undefined) =>
  z
    .object({ currentPassword: givenPassword, newPassword: newPassword(email) })
    .refine(({ currentPassword, newPassword: chosen }) => currentPassword !== chosen, {
      path: ['newPassword'],
      message: 'must not be the current password',
    });

/** The problem of a role and its store; undefined if there is none. */
export function storeProblem(role: Role, storeId: string | null | undefined): string | undefined {
  if (role === 'ADMIN') return storeId ? 'must not be given for an ADMIN, who works everywhere' : undefined;
  return storeId ? undefined : 'is required for a CLERK or MANAGER';
}

const person = {
  name: field.text(200),
  email: field.email,
  role: z.enum(roles),
  storeId: field.id.nullish().transform((id) => id ?? null),
  password: z.string(),
};

/** Rules that need two fields: the store of the role, and a password that is not the e-mail. */
function agree(
  { role, storeId, email, password }: z.output<z.ZodObject<typeof person>>,
  { addIssue }: z.RefinementCtx,
): void {
  const problem = storeProblem(role, storeId);
  if (problem !== undefined) addIssue({ code: 'custom', path: ['storeId'], message: problem });
  for (const { message } of newPassword(email).safeParse(password).error?.issues ?? [])
    addIssue({ code: 'custom', path: ['password'], message });
}

/** Input of createEmployee. */
export const newEmployee = z
  .object({ ...person, ref: field.ref.nullish(), idempotencyKey })
  .superRefine(agree);

/** Input of updateEmployee: an absent field stays as it is. */
export const employeeUpdate = z.object({
  id: field.id,
  name: z.preprocess((given) => (given === null ? '' : given), field.text(200).optional()),
  role: z.enum(roles, 'must not be null').optional(),
  storeId: field.id.nullish(),
  expectedVersion: z.int().nullish(),
  idempotencyKey,
});

/** Input of deactivateEmployee and reactivateEmployee. */
export const employeeChoice = z.object({
  id: field.id,
  expectedVersion: z.int().nullish(),
  idempotencyKey,
});

/** One record of an import. */
export const employeeRecord = z
  .object({ ...person, ref: field.ref, id: field.id.nullish(), createdAt: field.moment.nullish() })
  .superRefine(agree);
