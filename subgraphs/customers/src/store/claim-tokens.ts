// Statements on the claim_token table. It contains hashes, so a reader of the table can open no account.
import { claimToken } from '@kawa/db-customers';
import type { Transaction } from '@kawa/postgres';
import { and, eq, gt } from 'drizzle-orm';

/** Stores the token of a customer; it replaces an older one. */
export async function replaceClaimToken(
  tx: Transaction,
  token: { readonly customerId: string; readonly tokenHash: string; readonly expiresAt: Date },
): Promise<void> {
  const { tokenHash, expiresAt } = token;
  await tx
    .insert(claimToken)
    .values(token)
    .onConflictDoUpdate({ target: claimToken.customerId, set: { tokenHash, expiresAt } });
}

/** The customer of a token, valid or not. */
export async function customerOfClaimToken(tx: Transaction, tokenHash: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ customerId: claimToken.customerId })
    .from(claimToken)
    .where(eq(claimToken.tokenHash, tokenHash));
  return row?.customerId;
}

/** Deletes a token; false if it was used or replaced meanwhile, or has expired. */
export async function useClaimToken(tx: Transaction, tokenHash: string, now: Date): Promise<boolean> {
  const used = await tx
    .delete(claimToken)
    .where(and(eq(claimToken.tokenHash, tokenHash), gt(claimToken.expiresAt, now)))
    .returning({ customerId: claimToken.customerId });
  return used.length === 1;
}

export async function eraseClaimToken(tx: Transaction, customerId: string): Promise<void> {
  await tx.delete(claimToken).where(eq(claimToken.customerId, customerId));
}
