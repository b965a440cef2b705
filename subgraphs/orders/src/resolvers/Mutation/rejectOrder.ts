import { boundTo } from '../../domain/access.ts';
import { takeStep } from '../../domain/take-step.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

const command = { name: 'rejectOrder', step: 'REJECT', success: 'RejectOrderSuccess' } as const;

export const rejectOrder: NonNullable<MutationResolvers['rejectOrder']> = (
  _,
  { input },
  { db, clock, viewer },
) => takeStep(db, command, input, { now: clock(), owner: boundTo(viewer), caller: viewer });
