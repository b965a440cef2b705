import { PublicError } from '@kawa/errors';
import type { Page } from '@kawa/rows';
import { requireAnswer } from '@kawa/subgraph/entities';
import type { AskCatalogue } from '../domain/known-product.ts';

/**
 * Throws BAD_USER_INPUT if the product of a list does not exist: an empty list would say that it has no stock. The catalogue is
 * asked only if the first page is empty.
 */
export async function requireProduct(
  standingsOf: AskCatalogue,
  productId: string | null | undefined,
  page: Page,
  rows: readonly unknown[],
): Promise<void> {
  if (!productId || rows.length > 0 || page.after !== undefined) return;
  const knowledge = await standingsOf([productId]);
  if (requireAnswer(knowledge(productId)) !== undefined) return;
  const argument = 'where.productId';
  throw new PublicError('BAD_USER_INPUT', `${argument}: there is no product ${productId}.`, { argument });
}
