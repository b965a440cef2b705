import { category, product } from '@kawa/db-products';
import type { Transaction } from '@kawa/postgres';
import { eq, isNull, and } from 'drizzle-orm';

/** The version of a product that is not deleted. */
export async function currentProductVersion(tx: Transaction, id: string): Promise<number | undefined> {
  const [row] = await tx
    .select({ version: product.version })
    .from(product)
    .where(and(eq(product.id, id), isNull(product.deletedAt)));
  return row?.version;
}

export async function currentCategoryVersion(tx: Transaction, id: string): Promise<number | undefined> {
  const [row] = await tx.select({ version: category.version }).from(category).where(eq(category.id, id));
  return row?.version;
}
