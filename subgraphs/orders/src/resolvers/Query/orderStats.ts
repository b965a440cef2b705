import { foldStatistics } from '../../domain/statistics.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { sumOrders } from '../../store/statistics.ts';
import { readFilter } from '../read-filter.ts';

export const orderStats: NonNullable<QueryResolvers['orderStats']> = async (_, { where }, { db }) =>
  foldStatistics(await sumOrders(db, readFilter(where ?? {})), where?.currency);
