// Statements on the tree of categories. The database's trigger limits the tree to 10 levels.
import { category } from '@kawa/db-products';
import type { Database, Transaction } from '@kawa/postgres';
import { type SQL, sql } from 'drizzle-orm';

/** The same number as in the trigger `category_tree`, which takes this lock too (migration 0002). */
const TREE_LOCK = 7_254_101;

/** A subquery: the ids of a category and of all categories below it. */
export const categoryAndBelow = (id: string): SQL => sql`
  with recursive below(id) as (
    select ${id}::uuid
    union
    select child.id from category child join below on child.parent_id = below.id
  )
  select id from below`;

/** Blocks changes of the tree by other transactions until this one ends. */
export async function lockTree(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${TREE_LOCK}) /* lock the category tree */`);
}

/** Every category with its parent. */
export function findTree(tx: Transaction) {
  return tx.select({ id: category.id, ref: category.ref, parentId: category.parentId }).from(category);
}

interface ProductCount {
  readonly id: string;
  readonly count: number;
}

/** The numbers of active products in many categories, with or without the categories below. Prepared once per process. */
export function prepareProductCounts(db: Database) {
  const keys = sql.placeholder('keys');
  const prepare = (counted: SQL, name: string) =>
    db
      .select({ id: sql<ProductCount['id']>`id`, count: sql<ProductCount['count']>`count` })
      .from(counted)
      .prepare(name);
  return {
    directly: prepare(
      sql`(select category_id as id, count(*)::integer as count from product
        where category_id = any(${keys}::uuid[]) and active group by category_id) as counted`,
      'product_counts',
    ),
    withDescendants: prepare(
      sql`(with recursive below(root, id) as (
          select id, id from category where id = any(${keys}::uuid[])
          union
          select below.root, child.id from category child join below on child.parent_id = below.id
        )
        select below.root as id, count(*)::integer as count
        from below join product on product.category_id = below.id
        where product.active group by below.root) as counted`,
      'product_counts_below',
    ),
  };
}
