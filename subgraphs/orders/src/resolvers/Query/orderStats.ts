import { foldStatistics } from '../../domain/statistics.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { sumOrders } from '../../store/statistics.ts';
import { readFilter } from '../read-filter.ts';
import { requireParents } from '../require-parents.ts';

export const orderStats: NonNullable<QueryResolvers['orderStats']> = async (
  _,
  { where },
  { db, isKnown },
) => {
  const filter = readFilter(where ?? {});
  const sums = await sumOrders(db, filter);
  await requireParents(filter, sums.length === 0, isKnown);
  return foldStatistics(sums, where?.currency);
};
