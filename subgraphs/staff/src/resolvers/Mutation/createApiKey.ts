import * as domain from '../../domain/create-api-key.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const createApiKey: NonNullable<MutationResolvers['createApiKey']> = (
  _,
  { input },
  { db, viewer, clock, isOpenStore },
) => domain.createApiKey(db, input, { viewer, now: clock(), isOpenStore });
