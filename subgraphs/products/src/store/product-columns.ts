import { product } from '@kawa/db-products';
import { getTableColumns } from 'drizzle-orm';

const { searchText: _, ...columns } = getTableColumns(product);

/** All but `search_text`, which repeats name and description for the search and is never shown. */
export const productColumns = columns;

export type ProductRow = Omit<typeof product.$inferSelect, 'searchText'>;
export type NewProduct = typeof product.$inferInsert;
