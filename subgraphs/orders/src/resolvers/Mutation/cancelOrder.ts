import { boundTo } from '../../domain/access.ts';
import { takeStep } from '../../domain/take-step.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

const command = { name: 'cancelOrder', step: 'CANCEL', success: 'CancelOrderSuccess' } as const;

export const cancelOrder: NonNullable<MutationResolvers['cancelOrder']> = (
  _,
  { input },
  { db, clock, viewer },
) => takeStep(db, command, input, { now: clock(), owner: boundTo(viewer), caller: viewer });
