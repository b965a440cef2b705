import { readPage, toConnection } from '@kawa/rows';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { countStores, listStores, storeOrders } from '../../store/location-list.ts';

export const stores: NonNullable<QueryResolvers['stores']> = async (_, args, { db }) => {
  const order = storeOrders[args.orderBy];
  const page = readPage(args, `stores:${args.orderBy}`, order.isKeyset);
  const filter = args.where ?? {};
  const rows = await listStores(db, filter, args.orderBy, page);
  return { ...toConnection(rows, page, order.keyset), count: () => countStores(db, filter) };
};
