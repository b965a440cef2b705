import { boundTo } from '../../domain/access.ts';
import { takeStep } from '../../domain/take-step.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

const command = { name: 'deliverOrder', step: 'DELIVER', success: 'DeliverOrderSuccess' } as const;

export const deliverOrder: NonNullable<MutationResolvers['deliverOrder']> = (
  _,
  { input },
  { db, clock, viewer },
) => takeStep(db, command, input, { now: clock(), owner: boundTo(viewer), caller: viewer });
