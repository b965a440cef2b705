import { isId } from '@kawa/input';
import { readPage, toConnection } from '@kawa/rows';
import { requireReader } from '../domain/access.ts';
import type { CustomerResolvers } from '../generated/resolvers.ts';
import { orderOrders } from '../store/order-list.ts';
import { readFilter } from './read-filter.ts';
import { requireParents } from './require-parents.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: ({ id }) => (isId(id) ? { id: id.toLowerCase() } : null),
  orders: async ({ id }, args, { isKnown, loaders, viewer }) => {
    requireReader(viewer, id);
    const { orderBy } = args;
    const order = orderOrders[orderBy];
    const page = readPage(args, `orders:${orderBy}`, order.isKeyset);
    const filter = readFilter(args.where ?? {});
    const rows = await loaders.ordersOfCustomer({ filter, orderBy, page }).load(id);
    await requireParents(filter, rows.length === 0 && page.after === undefined, isKnown);
    const count = () => loaders.orderCountOfCustomer(filter).load(id);
    return { ...toConnection(rows, page, order.keyset), count };
  },
};
