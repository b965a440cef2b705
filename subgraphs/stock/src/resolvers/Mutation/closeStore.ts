import * as domain from '../../domain/close-store.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const closeStore: NonNullable<MutationResolvers['closeStore']> = (
  _,
  { input },
  { clock, db, viewer },
) => domain.closeStore(db, input, { now: clock(), caller: viewer });
