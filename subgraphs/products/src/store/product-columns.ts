import { product } from '@kawa/db-products';
import { getTableColumns } from 'drizzle-orm';

const { searchText: _, ...columns } = getTableColumns(product);

/** All columns except `search_text`, which is internal: it repeats name and description for the search. */
export const productColumns = columns;

export type ProductRow = Omit<typeof product.$inferSelect, 'searchText'>;
export type NewProduct = typeof product.$inferInsert;
