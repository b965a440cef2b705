import * as domain from '../../domain/count-interest.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const countProductView: NonNullable<MutationResolvers['countProductView']> = (_, interest, { db }) =>
  domain.countProductView(db, interest);
