import { readPage, toConnection } from '@kawa/rows';
import { requireListable } from '../../domain/access.ts';
import { readProductFilter, unknownCategory } from '../../domain/product-filter.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { countProducts, findWords, listProducts, productOrders } from '../../store/product-list.ts';

export const products: NonNullable<QueryResolvers['products']> = async (_, args, { db, loaders, viewer }) => {
  const order = productOrders[args.orderBy];
  const page = readPage(args, `products:${args.orderBy}`, order.isKeyset);
  const { words, ...conditions } = readProductFilter(args.where ?? {});
  requireListable(viewer, conditions.active === true);
  const filter = { ...conditions, words: conditions.onlySymbols ? [] : await findWords(db, words) };
  const rows = await listProducts(db, filter, args.orderBy, page);
  const { categoryId } = filter;
  if (rows.length === 0 && categoryId !== undefined && !(await loaders.categoryById.load(categoryId)))
    throw unknownCategory('where.categoryId', categoryId);
  return { ...toConnection(rows, page, order.keyset), count: () => countProducts(db, filter) };
};
