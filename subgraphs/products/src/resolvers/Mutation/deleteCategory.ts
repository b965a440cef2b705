import * as domain from '../../domain/delete-category.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const deleteCategory: NonNullable<MutationResolvers['deleteCategory']> = (
  _,
  { input },
  { db, viewer },
) => domain.deleteCategory(db, input, viewer);
