import { boundTo } from '../../domain/access.ts';
import { takeStep } from '../../domain/take-step.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

const command = { name: 'confirmOrder', step: 'CONFIRM', success: 'ConfirmOrderSuccess' } as const;

export const confirmOrder: NonNullable<MutationResolvers['confirmOrder']> = (
  _,
  { input },
  { db, clock, viewer },
) => takeStep(db, command, input, { now: clock(), owner: boundTo(viewer), caller: viewer });
