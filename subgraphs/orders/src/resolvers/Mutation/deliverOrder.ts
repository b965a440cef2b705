import { takeStep } from '../../domain/take-step.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

const command = { name: 'deliverOrder', step: 'DELIVER', success: 'DeliverOrderSuccess' } as const;

export const deliverOrder: NonNullable<MutationResolvers['deliverOrder']> = (_, { input }, { db, clock }) =>
  takeStep(db, command, input, clock());
