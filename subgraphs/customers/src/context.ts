import type { Log } from '@kawa/log';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import type { AccessTokens } from './access-tokens.ts';
import type { Loaders } from './loaders.ts';

/** What a resolver may reach. */
export interface Context {
  readonly db: Database;
  readonly loaders: Loaders;
  readonly log: Log;
  readonly clock: () => Date;
  /** Who asks. */
  readonly viewer: Viewer;
  readonly accessTokens: AccessTokens;
}
