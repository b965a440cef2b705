import * as domain from '../../domain/sign-up.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { doorOf } from '../door.ts';

export const signUp: NonNullable<MutationResolvers['signUp']> = (_, { input }, context) =>
  domain.signUp(doorOf(context), input);
