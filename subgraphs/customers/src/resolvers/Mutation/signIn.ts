import * as domain from '../../domain/sign-in.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { doorOf } from '../door.ts';

export const signIn: NonNullable<MutationResolvers['signIn']> = (_, { input }, context) =>
  domain.signIn(doorOf(context), input);
