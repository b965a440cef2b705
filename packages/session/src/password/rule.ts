// Decides which passwords are accepted. NIST SP 800-63B requires a minimum length and no common password, not a mixture of
// characters.
import { z } from 'zod';
import { commonPasswords } from './most-guessed.ts';

const MIN_CHARACTERS = 8;
/** Long enough for any sentence; an end, so that nobody makes us hash a book. */
const MAX_CHARACTERS = 128;

const charactersOf = (text: string): number => [...text].length;

/**
 * The zod rule for a new password: 8 to 128 characters, none of the most common, not the account's own e-mail address
 * or the part before its @. Nothing is trimmed. Its messages never hold the password.
 */
export function newPassword(email?: string | null) {
  const own = email?.toLowerCase() ?? '';
  const names = [own, own.split('@', 1)[0]].filter((name) => name !== '');
  return z
    .string()
    .refine(
      (given) => charactersOf(given) >= MIN_CHARACTERS,
      `must have at least ${MIN_CHARACTERS} characters`,
    )
    .refine(
      (given) => charactersOf(given) <= MAX_CHARACTERS,
      `must have at most ${MAX_CHARACTERS} characters`,
    )
    .refine((given) => !isCommon(given), 'is one of the most common passwords; choose another')
    .refine(
      (given) => !names.includes(given.normalize('NFKC').toLowerCase()),
      'must not be your e-mail address',
    );
}

function isCommon(given: string): boolean {
  const plain = given.normalize('NFKC').toLowerCase();
  return commonPasswords.has(plain) || /^(.)\1*$/su.test(plain);
}
