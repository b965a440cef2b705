import * as domain from '../../domain/claim-token.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const issueClaimToken: NonNullable<MutationResolvers['issueClaimToken']> = (
  _,
  { input },
  { db, clock },
) => domain.issueClaimToken(db, input, clock());
