import * as domain from '../../domain/refresh-session.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { doorOf } from '../door.ts';

export const refreshSession: NonNullable<MutationResolvers['refreshSession']> = (_, { input }, context) =>
  domain.refreshSession(doorOf(context), input.refreshToken);
