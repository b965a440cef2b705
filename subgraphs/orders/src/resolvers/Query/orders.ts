import { readPage, toConnection } from '@kawa/rows';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { countOrders, listOrders, orderOrders } from '../../store/order-list.ts';
import { readFilter } from '../read-filter.ts';
import { requireParents } from '../require-parents.ts';

export const orders: NonNullable<QueryResolvers['orders']> = async (_, args, { db, isKnown }) => {
  const { orderBy } = args;
  const order = orderOrders[orderBy];
  const page = readPage(args, `orders:${orderBy}`, order.isKeyset);
  const filter = readFilter(args.where ?? {});
  const rows = await listOrders(db, { filter, orderBy, page });
  await requireParents(filter, rows.length === 0 && page.after === undefined, isKnown);
  return { ...toConnection(rows, page, order.keyset), count: () => countOrders(db, filter) };
};
