import * as domain from '../../domain/revoke-api-key.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const revokeApiKey: NonNullable<MutationResolvers['revokeApiKey']> = (
  _,
  { input },
  { db, viewer, clock },
) => domain.revokeApiKey(db, input, viewer, clock());
