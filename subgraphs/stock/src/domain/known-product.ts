// Owns what is known of a product when its stock is changed. It is asked before the transaction: no lock is held meanwhile.
import type { Outcome } from '@kawa/subgraph/entities';

/** How a product stands in the catalogue. */
export type Standing = 'ACTIVE' | 'INACTIVE' | 'DELETED';

/** Unavailable when the catalogue cannot tell: then adjusting what has stock goes on. */
export type Knowledge = Outcome<Standing>;

/** Asks the catalogue about products; the answer tells what it knows of each. */
export type AskCatalogue = (productIds: readonly string[]) => Promise<(productId: string) => Knowledge>;

/** What the catalogue says of one product. */
export const knowledgeOf = async (ask: AskCatalogue, productId: string): Promise<Knowledge> =>
  (await ask([productId]))(productId);

export const productDeleted = (productId: string) =>
  ({
    kind: 'ProductDeleted',
    code: 'PRODUCT_DELETED',
    message: 'The product was deleted; its stock can no longer be changed.',
    productId,
  }) as const;
