import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PostgresUnavailable } from './failure.ts';
import { until } from './until.ts';

/** A first start takes under 2 s; a recovery after a crash of a busy machine may take this long. */
const lockWait_ms = 120_000;
/** SQLITE_BUSY: another process holds the lock. */
const busy = 5;

/**
 * Runs `work` while no other process starts or stops the Postgres of `dataDir`.
 * The lock must die with its holder, whatever killed it: a file with a pid in it would outlive a kill -9 and fool the
 * next start when the pid is used again. Node has no flock, but its SQLite takes the kernel's own file lock, on every
 * platform, and the kernel drops it with the process. The file stays empty.
 */
export async function withStartLock<T>(
  dataDir: string,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(dataDir, 'postgres.lock');
  const file = new DatabaseSync(path);
  try {
    if (!take(file)) {
      onWait();
      const taken = await until(() => take(file) || undefined, lockWait_ms, 25);
      if (!taken) {
        const waited = `over ${lockWait_ms / 1000} s`;
        throw new PostgresUnavailable(
          `Another process has been starting the Postgres of ${dataDir} for ${waited}. End it, or choose another folder with DATA_DIR.`,
        );
      }
    }
    return await work();
  } finally {
    file.close();
  }
}

function take(file: DatabaseSync): boolean {
  try {
    file.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false;
    throw error;
  }
}
