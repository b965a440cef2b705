import type { Log } from '@kawa/log';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import type { Ask } from './domain/create-order.ts';
import type { Loaders } from './loaders.ts';
import type { Parent } from './peers/known.ts';

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
  /** Whether another domain has or had this; throws SERVICE_UNAVAILABLE when it cannot be asked. */
  readonly isKnown: (parent: Parent, id: string) => Promise<boolean>;
}

/** A thing of another domain, known here by its id alone. */
export interface Stub {
  readonly id: string;
}
