import { signIn } from '../../domain/sign-in.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { doorOf } from '../door.ts';

export const employeeSignIn: NonNullable<MutationResolvers['employeeSignIn']> = (_, { input }, context) =>
  signIn(doorOf(context), input);
