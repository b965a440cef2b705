import type { CategoryConnectionResolvers } from '../generated/resolvers.ts';
import { countCategories } from '../store/category-list.ts';

export const CategoryConnection: CategoryConnectionResolvers = {
  totalCount: ({ filter }, _, { db }) => countCategories(db, filter),
};
