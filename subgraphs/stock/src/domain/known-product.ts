// Owns what is known of a product when its stock is changed. It is asked before the transaction: no lock is held meanwhile.

import { PublicError } from '@kawa/errors';

/** How a product stands in the catalogue. */
export type Standing = 'ACTIVE' | 'INACTIVE' | 'DELETED';

/** CANNOT_TELL: the catalogue did not answer. */
export type Knowledge = Standing | 'MISSING' | 'CANNOT_TELL';

/** Asks the catalogue about products; throws when it cannot be asked. */
export type AskCatalogue = (productIds: readonly string[]) => Promise<ReadonlyMap<string, Standing>>;

/** What the catalogue says of one product. When it does not answer, adjusting what has stock goes on. */
export async function knowledgeOf(ask: AskCatalogue, productId: string): Promise<Knowledge> {
  try {
    return (await ask([productId])).get(productId) ?? 'MISSING';
  } catch (error) {
    if (error instanceof PublicError) return 'CANNOT_TELL';
    throw error;
  }
}

export const productDeleted = (productId: string) =>
  ({
    kind: 'ProductDeleted',
    code: 'PRODUCT_DELETED',
    message: 'The product was deleted; its stock can no longer be changed.',
    productId,
  }) as const;
