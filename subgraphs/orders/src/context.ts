import type { Log } from '@kawa/log';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import type { Ask } from './domain/create-order.ts';
import type { Loaders } from './loaders.ts';

/** What a resolver may reach. */
export interface Context {
  readonly db: Database;
  readonly loaders: Loaders;
  readonly log: Log;
  readonly clock: () => Date;
  /** Who asks. */
  readonly viewer: Viewer;
  /** What other domains know; throws SERVICE_UNAVAILABLE when one cannot be asked. */
  readonly ask: Ask;
}

/** A thing of another domain, known here by its id alone. */
export interface Stub {
  readonly id: string;
}
