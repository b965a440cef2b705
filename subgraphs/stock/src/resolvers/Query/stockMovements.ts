import { requireId, requireMoments } from '@kawa/input';
import { readPage, toConnection } from '@kawa/rows';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { countMovements, listMovements, newestFirst } from '../../store/movements.ts';
import { requireLocation } from '../require-location.ts';
import { requireProduct } from '../require-product.ts';

export const stockMovements: NonNullable<QueryResolvers['stockMovements']> = async (
  _,
  args,
  { db, standingsOf },
) => {
  const page = readPage(args, 'stockMovements', newestFirst.isKeyset);
  const { locationId, productId, ...where } = args.where ?? {};
  const filter = {
    ...requireMoments(where, 'where'),
    ...(locationId ? { locationId: requireId(locationId, 'where.locationId') } : {}),
    ...(productId ? { productId: requireId(productId, 'where.productId') } : {}),
  };
  const rows = await listMovements(db, filter, page);
  await requireLocation(db, filter.locationId, 'where.locationId', rows);
  await requireProduct(standingsOf, filter.productId, page, rows);
  return { ...toConnection(rows, page, newestFirst.keyset), count: () => countMovements(db, filter) };
};
