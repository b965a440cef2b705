// Claim tokens open an account for a customer that staff or an import created. The shop cannot send e-mail yet.
import { createHash, randomBytes } from 'node:crypto';
import { checkInput, field } from '@kawa/input';
import { notFound } from '@kawa/input/refusals';
import { type Database, inTransaction, type Transaction } from '@kawa/postgres';
import { z } from 'zod';
import { customerOfClaimToken, replaceClaimToken, useClaimToken } from '../store/claim-tokens.ts';
import { accountOfCustomer } from '../store/credentials.ts';
import { findCustomer, lockLivingCustomer } from '../store/customers.ts';

const LIFETIME_MS = 24 * 60 * 60 * 1_000;
const SECRET_BYTES = 32;

/** 256 random bits cannot be guessed, so one round of sha256 is enough. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The same answer for a token that is unknown, used, replaced or expired, and for a customer who has an account by now. */
export const invalidClaimToken = {
  kind: 'InvalidClaimToken',
  code: 'INVALID_CLAIM_TOKEN',
  message: 'This claim token is not valid; ask the shop for a new one.',
} as const;

const hasAccount = (id: string) =>
  ({
    kind: 'CustomerHasAccount',
    code: 'CUSTOMER_HAS_ACCOUNT',
    message: 'This customer has an account and signs in with it.',
    id,
  }) as const;

const tokenToIssue = z.object({ customerId: field.id });

/** Issues the token of a customer without an account. There is no idempotency key, because it would store the token. */
export async function issueClaimToken(db: Database, input: unknown, now: Date) {
  const checked = checkInput(tokenToIssue, input);
  if ('refusal' in checked) return checked.refusal;
  const { customerId } = checked.value;
  // Secret scanners, and our own log, look for "kawa_".
  const token = `kawa_claim_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return inTransaction(db, async (tx) => {
    const customer = (await lockLivingCustomer(tx, customerId)) && (await findCustomer(tx, customerId));
    if (!customer) return notFound('customer', customerId);
    if ((await accountOfCustomer(tx, customerId)) !== undefined) return hasAccount(customerId);
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    await replaceClaimToken(tx, { customerId: customer.id, tokenHash: hashOf(token), expiresAt });
    return { kind: 'IssueClaimTokenSuccess', claimToken: token, expiresAt, customer } as const;
  });
}

/**
 * Uses a token and returns the id of its customer, who is locked and has no account; undefined for an invalid token. Every
 * change of tokens locks the customer first, so that no two wait for each other.
 */
export async function claim(tx: Transaction, token: string, now: Date): Promise<string | undefined> {
  const tokenHash = hashOf(token);
  const customerId = await customerOfClaimToken(tx, tokenHash);
  if (customerId === undefined || !(await lockLivingCustomer(tx, customerId))) return undefined;
  if (!(await useClaimToken(tx, tokenHash, now))) return undefined;
  return (await accountOfCustomer(tx, customerId)) === undefined ? customerId : undefined;
}
