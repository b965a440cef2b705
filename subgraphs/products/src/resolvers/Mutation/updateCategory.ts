import * as domain from '../../domain/update-category.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const updateCategory: NonNullable<MutationResolvers['updateCategory']> = (
  _,
  { input },
  { db, clock },
) => domain.updateCategory(db, input, clock());
