// Owns the batching of one request: one statement per kind of lookup, whatever the number of keys.
import type { Database } from '@kawa/postgres';
import DataLoader from 'dataloader';
import { type CategoryRow, prepareCategoryLookups } from './store/categories.ts';
import { prepareProductCounts } from './store/category-tree.ts';
import type { ProductRow } from './store/product-columns.ts';
import { type ImageRow, prepareImageLookup } from './store/product-images.ts';
import { prepareProductLookups } from './store/products.ts';

type One<Row> = DataLoader<string, Row | null>;

export interface Loaders {
  readonly productById: One<ProductRow>;
  /** Keys are lower case. */
  readonly productBySku: One<ProductRow>;
  readonly productBySlug: One<ProductRow>;
  readonly productByRef: One<ProductRow>;
  readonly imagesOfProduct: DataLoader<string, ImageRow[]>;
  readonly categoryById: One<CategoryRow>;
  readonly categoryBySlug: One<CategoryRow>;
  readonly categoryByRef: One<CategoryRow>;
  readonly childrenOfCategory: DataLoader<string, CategoryRow[]>;
  readonly productsDirectlyIn: DataLoader<string, number>;
  readonly productsInAndBelow: DataLoader<string, number>;
}

interface Lookup<Row> {
  execute(values: { keys: readonly string[] }): Promise<Row[]>;
}

/**
 * Batches without keeping: the mutations of one document run in turn and share their loaders, and the second must not
 * show what the first one left. A key that stands twice in a batch is asked for once.
 */
const batched = <Row, Value>(
  lookup: Lookup<Row>,
  toValues: (rows: readonly Row[]) => (key: string) => Value,
) =>
  new DataLoader<string, Value>(
    async (keys) => keys.map(toValues(await lookup.execute({ keys: [...new Set(keys)] }))),
    { cache: false },
  );

const one = <Row>(lookup: Lookup<Row>, keyOf: (row: Row) => string | null) =>
  batched(lookup, (rows) => {
    const found = new Map(rows.map((row) => [keyOf(row), row]));
    return (key): Row | null => found.get(key) ?? null;
  });

const many = <Row>(lookup: Lookup<Row>, keyOf: (row: Row) => string | null) =>
  batched(lookup, (rows) => {
    const found = Map.groupBy(rows, keyOf);
    return (key): Row[] => found.get(key) ?? [];
  });

const count = (lookup: Lookup<{ readonly id: string; readonly count: number }>) =>
  batched(lookup, (rows) => {
    const found = new Map(rows.map((row) => [row.id, row.count]));
    return (key): number => found.get(key) ?? 0;
  });

/** Prepares the lookups of a process once; the result makes the loaders of one request. */
export function prepareLoaders(db: Database): () => Loaders {
  const products = prepareProductLookups(db);
  const images = prepareImageLookup(db);
  const categories = prepareCategoryLookups(db);
  const counts = prepareProductCounts(db);
  return () => ({
    productById: one(products.id, ({ id }) => id),
    productBySku: one(products.sku, ({ sku }) => sku.toLowerCase()),
    productBySlug: one(products.slug, ({ slug }) => slug),
    productByRef: one(products.ref, ({ ref }) => ref),
    imagesOfProduct: many(images, ({ productId }) => productId),
    categoryById: one(categories.id, ({ id }) => id),
    categoryBySlug: one(categories.slug, ({ slug }) => slug),
    categoryByRef: one(categories.ref, ({ ref }) => ref),
    childrenOfCategory: many(categories.parent, ({ parentId }) => parentId),
    productsDirectlyIn: count(counts.directly),
    productsInAndBelow: count(counts.withDescendants),
  });
}
