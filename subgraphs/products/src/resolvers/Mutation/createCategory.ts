import * as domain from '../../domain/create-category.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const createCategory: NonNullable<MutationResolvers['createCategory']> = (
  _,
  { input },
  { db, clock, viewer },
) => domain.createCategory(db, input, { now: clock(), caller: viewer });
