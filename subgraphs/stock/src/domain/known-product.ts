// Asks the catalogue about a product before its stock changes, and before the transaction, so that no lock is held
// meanwhile.
import type { Outcome } from '@kawa/subgraph/entities';

/** The state of a product in the catalogue. */
export type Standing = 'ACTIVE' | 'INACTIVE' | 'DELETED';

/** Unavailable if the catalogue does not answer. Products with a stock level can then still be adjusted. */
export type Knowledge = Outcome<Standing>;

/** Asks the catalogue about products, and returns a function that looks up the answer for one of them. */
export type AskCatalogue = (productIds: readonly string[]) => Promise<(productId: string) => Knowledge>;

export const knowledgeOf = async (ask: AskCatalogue, productId: string): Promise<Knowledge> =>
  (await ask([productId]))(productId);

export const productDeleted = (productId: string) =>
  ({
    kind: 'ProductDeleted',
    code: 'PRODUCT_DELETED',
    message: 'The product was deleted; its stock can no longer be changed.',
    productId,
  }) as const;
