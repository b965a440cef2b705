import type { Context } from '../context.ts';
import type { Door } from '../domain/account.ts';

export const doorOf = ({ db, accessTokens, log, clock }: Context): Door => ({
  db,
  accessTokens,
  log,
  now: clock(),
});
