import { requireMoments } from '@kawa/input';
import { readPage, toConnection } from '@kawa/rows';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { countCustomers, customerOrders, listCustomers } from '../../store/customer-list.ts';

export const customers: NonNullable<QueryResolvers['customers']> = async (_, args, { db }) => {
  const order = customerOrders[args.orderBy];
  const page = readPage(args, `customers:${args.orderBy}`, order.isKeyset);
  const filter = requireMoments(args.where ?? {}, 'where');
  const rows = await listCustomers(db, filter, args.orderBy, page);
  return { ...toConnection(rows, page, order.keyset), count: () => countCustomers(db, filter) };
};
