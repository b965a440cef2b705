import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Log } from '@kawa/log';
import { dataFolder } from './cluster.ts';
import { withStartLock } from './lock.ts';
import { hasOtherGuests, leaveAsGuest, leaveOwnerless, ownerOf } from './owner.ts';
import { endAtOnce, findPostmaster, isPostmasterOf, signalPostmaster } from './postmaster.ts';
import { until } from './until.ts';

// Who stops the server, and how.

/** A fast shutdown writes a checkpoint; on a slow disk after a bulk load that takes seconds. */
const fastShutdown_ms = 20_000;

/**
 * Stops the server `pid` of `dataDir`, unless another living process is its owner, another start works on it as a guest (an import
 * beside a server that ends), or a new server has replaced it. The last of the guests stops what its owner left running.
 */
export async function stopServer(server: {
  dataDir: string;
  /** What notes that the caller is a guest, when it is one. */
  guest: string;
  pid: number;
  port: number;
  owns: boolean;
  log: Log;
  child?: ChildProcess;
}): Promise<void> {
  const { dataDir, guest, pid, port, owns, log, child } = server;
  const data = dataFolder(dataDir);
  if (!existsSync(data)) {
    child?.kill('SIGQUIT'); // the folder was removed under it: there is nothing left to save
    return;
  }
  await withStartLock(
    dataDir,
    () => undefined,
    async () => {
      // Who joined and had to start the server later is its owner, and is noted as a guest still.
      await leaveAsGuest(guest);
      const owner = await ownerOf(dataDir);
      if (owner === 'other' || (owner === 'self' && !owns)) return;
      if ((await findPostmaster(data))?.pid !== pid) return;
      if (await hasOtherGuests(dataDir, guest)) {
        await leaveOwnerless(dataDir, port);
        child?.unref();
        log.info({ dataDir, pid }, 'postgres is left to the processes that work on it');
        return;
      }
      await signalPostmaster(data, pid, 'SIGINT');
      // Its pid file goes a little before the process.
      const gone = async () => ((await isPostmasterOf(data, pid)) ? undefined : true);
      if (!(await until(gone, fastShutdown_ms))) {
        log.warn({ pid }, 'postgres did not stop in time; it will recover at its next start');
        await endAtOnce(data, pid);
      }
      await leaveOwnerless(dataDir, port);
      log.info({ dataDir, pid }, 'postgres stopped');
    },
  );
}
