import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabases } from '@kawa/embedded/databases';
import { createLog } from '@kawa/log';

export interface UsageDatabase extends AsyncDisposable {
  readonly url: string;
}

/** The database that a router counts in: the one that was named, or the embedded one, started or joined. */
export async function openUsageDatabase(env: {
  readonly USAGE_DATABASE_URL?: string | undefined;
  readonly DATA_DIR: string;
  readonly POSTGRES_PORT: number;
}): Promise<UsageDatabase> {
  const { USAGE_DATABASE_URL: named, DATA_DIR: dataDir, POSTGRES_PORT: port } = env;
  if (named !== undefined) return { url: named, [Symbol.asyncDispose]: () => Promise.resolve() };
  // A command that reads makes no database where there is none.
  if (!existsSync(join(dataDir, 'postgres'))) {
    throw new Error(
      `There is no database in ${dataDir}, so nothing was counted. Start Kawa with npm start and send it requests, or name a router's database with USAGE_DATABASE_URL.`,
    );
  }
  const databases = await openDatabases({
    dataDir,
    port,
    log: createLog({ name: 'usage', level: 'silent' }),
  });
  return { url: databases.urls['usage'] ?? '', [Symbol.asyncDispose]: () => databases.stop() };
}
