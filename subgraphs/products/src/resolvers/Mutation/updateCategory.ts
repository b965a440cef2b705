import * as domain from '../../domain/update-category.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const updateCategory: NonNullable<MutationResolvers['updateCategory']> = (
  _,
  { input },
  { db, clock, viewer },
) => domain.updateCategory(db, input, { now: clock(), caller: viewer });
