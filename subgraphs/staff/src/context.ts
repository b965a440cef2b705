import type { Log } from '@kawa/log';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import type { AccessTokens } from './access-tokens.ts';
import type { Loaders } from './loaders.ts';

/** What a resolver may reach. */
export interface Context {
  readonly db: Database;
  readonly loaders: Loaders;
  readonly viewer: Viewer;
  readonly log: Log;
  readonly clock: () => Date;
  readonly accessTokens: AccessTokens;
  /** Asks the stock domain whether it has this store, and it is open; throws SERVICE_UNAVAILABLE when it cannot be asked. */
  readonly isOpenStore: (storeId: string) => Promise<boolean>;
}

/** A thing of another domain, known here by its id alone. */
export interface Stub {
  readonly id: string;
}
