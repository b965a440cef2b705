import { requireId } from '@kawa/input';
import { readPage, toConnection } from '@kawa/rows';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { countLevels, levelOrders, listLevels } from '../../store/level-list.ts';
import { requireLocation } from '../require-location.ts';
import { requireProduct } from '../require-product.ts';

export const stockLevels: NonNullable<QueryResolvers['stockLevels']> = async (
  _,
  args,
  { db, standingsOf },
) => {
  const order = levelOrders[args.orderBy];
  const page = readPage(args, `stockLevels:${args.orderBy}`, order.isKeyset);
  const { locationId, productId, ...where } = args.where ?? {};
  const filter = {
    ...where,
    ...(locationId ? { locationId: requireId(locationId, 'where.locationId') } : {}),
    ...(productId ? { productId: requireId(productId, 'where.productId') } : {}),
  };
  const rows = await listLevels(db, filter, args.orderBy, page);
  await requireLocation(db, filter.locationId, 'where.locationId', rows);
  await requireProduct(standingsOf, filter.productId, page, rows);
  return { ...toConnection(rows, page, order.keyset), count: () => countLevels(db, filter) };
};
