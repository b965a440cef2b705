// Input of the account mutations. No error message contains a password.
import { field } from '@kawa/input';
import { newPassword } from '@kawa/session/password';
import { z } from 'zod';
import { idempotencyKey } from './customer-input.ts';

/** A password to compare. The limit is above that of new passwords, so that a long one is wrong and not invalid. */
const anyPassword = z.string().max(1_000, 'must have at most 1000 characters');

/** `email` is the account's own, which the password may not be. */
export const newAccount = ({ email }: { readonly email?: unknown }) =>
  z.object({
    email: field.email,
    password: newPassword(typeof email === 'string' ? email.trim() : undefined),
    name: field.text(200),
    phone: field.phone.nullish(),
    // Any text: a malformed token gets the same answer as a wrong one.
    claimToken: z.string().trim().max(1_000, 'must have at most 1000 characters').nullish(),
    idempotencyKey,
  });

export const credentials = z.object({ email: field.email, password: anyPassword });

export const passwordChange = (email: string | null | undefined) =>
  z
    .object({ currentPassword: anyPassword, newPassword: newPassword(email) })
    .refine(({ currentPassword, newPassword: chosen }) => currentPassword !== chosen, {
      path: ['newPassword'],
      message: 'must not be the current password',
    });
