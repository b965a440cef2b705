import { boundTo } from '../../domain/access.ts';
import { takeStep } from '../../domain/take-step.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

const command = { name: 'shipOrder', step: 'SHIP', success: 'ShipOrderSuccess' } as const;

export const shipOrder: NonNullable<MutationResolvers['shipOrder']> = (_, { input }, { db, clock, viewer }) =>
  takeStep(db, command, input, { now: clock(), owner: boundTo(viewer), caller: viewer });
