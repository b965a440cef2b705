import { requireId } from '@kawa/input';
import { readPage, toConnection } from '@kawa/rows';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { countEmployees, employeeOrders, listEmployees } from '../../store/employee-list.ts';

export const employees: NonNullable<QueryResolvers['employees']> = async (_, args, { db }) => {
  const order = employeeOrders[args.orderBy];
  const page = readPage(args, `employees:${args.orderBy}`, order.isKeyset);
  const { role, storeId, active } = args.where ?? {};
  const filter = { role, active, storeId: storeId ? requireId(storeId, 'where.storeId') : undefined };
  const rows = await listEmployees(db, filter, args.orderBy, page);
  return { ...toConnection(rows, page, order.keyset), count: () => countEmployees(db, filter) };
};
