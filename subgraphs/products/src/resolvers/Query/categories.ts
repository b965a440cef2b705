import { readPage, toConnection } from '@kawa/rows';
import { readCategoryFilter, unknownCategory } from '../../domain/product-filter.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { categoryOrders, countCategories, listCategories } from '../../store/category-list.ts';

export const categories: NonNullable<QueryResolvers['categories']> = async (_, args, { db, loaders }) => {
  const order = categoryOrders[args.orderBy];
  const page = readPage(args, `categories:${args.orderBy}`, order.isKeyset);
  const filter = readCategoryFilter(args.where ?? {});
  const rows = await listCategories(db, filter, args.orderBy, page);
  const { parentId } = filter;
  if (rows.length === 0 && typeof parentId === 'string' && !(await loaders.categoryById.load(parentId)))
    throw unknownCategory('where.parentId', parentId);
  return { ...toConnection(rows, page, order.keyset), count: () => countCategories(db, filter) };
};
