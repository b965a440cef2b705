import { requireId } from '@kawa/input';
import { readPage, toConnection } from '@kawa/rows';
import { withoutOffSale } from '../../domain/off-sale.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { countLevels, levelOrders, listLevels } from '../../store/level-list.ts';
import { requireLocation } from '../require-location.ts';

export const lowStock: NonNullable<QueryResolvers['lowStock']> = async (_, args, { db, standingsOf }) => {
  const order = levelOrders.SHORTEST_FIRST;
  const page = readPage(args, 'lowStock', order.isKeyset);
  const locationId = args.locationId ? requireId(args.locationId, 'locationId') : null;
  const filter = await withoutOffSale(db, { low: true, locationId }, standingsOf);
  const rows = await listLevels(db, filter, 'SHORTEST_FIRST', page);
  await requireLocation(db, locationId, 'locationId', rows);
  return { ...toConnection(rows, page, order.keyset), count: () => countLevels(db, filter) };
};
