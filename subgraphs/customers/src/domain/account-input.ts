// Owns what the account commands take. No message holds a password, whatever is wrong with it.
import { field } from '@kawa/input';
import { newPassword } from '@kawa/session/password';
import { z } from 'zod';
import { idempotencyKey } from './customer-input.ts';

/** A password to compare: any text that could have been chosen, and some more, so that what is too long is told apart. */
const anyPassword = z.string().max(1_000, 'must have at most 1000 characters');

/** `email` is the account's own, which the password may not be. */
export const newAccount = ({ email }: { readonly email?: unknown }) =>
  z.object({
    email: field.email,
    password: newPassword(typeof email === 'string' ? email.trim() : undefined),
    name: field.text(200),
    phone: field.phone.nullish(),
    // Any text: what is no token is told as a wrong one.
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
