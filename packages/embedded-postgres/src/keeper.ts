import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '@kawa/log';
import { dataFolder } from './cluster.ts';
import { guard } from './guardian.ts';
import { isPostmasterOf } from './postmaster.ts';

// Keeps a server running for as long as this process works on it: one that ends is started again.

/** The server as this process has it. */
export interface Server {
  pid: number;
  port: number;
  /** Whether this process has to stop it. */
  owns: boolean;
  /** Present when this process started it. */
  child?: ChildProcess;
}

/** Doubles with each try that fails, up to the longest: a full disk is not asked 100 times a second. */
const firstPause_ms = 50;
const longestPause_ms = 5_000;
/** A server that another process started has no exit event here. */
const look_ms = 500;

export interface Keeper {
  /** Ends the keeping; answers with the server as it is then. The caller stops it. */
  release(): Promise<Server>;
  /** Ends the guardian, after the server was stopped or left to others. */
  dismiss(): void;
}

/** `startAgain` joins the server that another process has started meanwhile, or starts it. */
export async function keep(
  first: Server,
  { dataDir, log, startAgain }: { dataDir: string; log: Log; startAgain: () => Promise<Server> },
): Promise<Keeper> {
  const released = new AbortController();
  const { signal } = released;
  let server = first;
  let dismiss = await guardianOf(server, dataDir);
  // Ends the server with this process when nobody called `stop` (an uncaught error). A child that was not waited for
  // keeps its number, so this signal cannot reach another process.
  const onExit = () => server.child?.kill('SIGINT');
  process.once('exit', onExit);

  const startPatiently = async (): Promise<Server | undefined> => {
    for (let pause_ms = firstPause_ms; ; pause_ms = Math.min(pause_ms * 2, longestPause_ms)) {
      if (!(await waited(pause_ms, signal))) return undefined;
      try {
        return await startAgain();
      } catch (error) {
        log.error(
          { reason: error instanceof Error ? error.message : String(error) },
          'postgres did not start again',
        );
      }
    }
  };
  const watch = async (): Promise<void> => {
    while (await ended(server, dataDir, signal)) {
      const { pid, child } = server;
      log.error(
        { pid, code: child?.exitCode, signal: child?.signalCode },
        'postgres ended without being asked to; starting it again',
      );
      const before = performance.now();
      const next = await startPatiently();
      if (!next) return;
      dismiss();
      server = next;
      dismiss = await guardianOf(server, dataDir);
      log.warn({ pid: server.pid, away_ms: Math.round(performance.now() - before) }, 'postgres runs again');
    }
  };
  const watching = watch();
  return {
    async release() {
      released.abort();
      await watching;
      process.off('exit', onExit);
      return server;
    },
    dismiss: () => dismiss(),
  };
}

const guardianOf = ({ owns, pid }: Server, dataDir: string): Promise<() => void> =>
  owns ? guard(dataFolder(dataDir), dataDir, pid) : Promise.resolve(() => undefined);

/** Resolves to true when the server has ended, to false when the keeping has. */
async function ended({ child, pid }: Server, dataDir: string, signal: AbortSignal): Promise<boolean> {
  if (child) {
    if (child.exitCode !== null || child.signalCode !== null) return !signal.aborted;
    return once(child, 'exit', { signal }).then(
      () => true,
      () => false,
    );
  }
  for (;;) {
    if (!(await waited(look_ms, signal))) return false;
    if (!(await isPostmasterOf(dataFolder(dataDir), pid))) return !signal.aborted;
  }
}

/** Whether the pause passed before the signal came. It keeps no process alive. */
const waited = (time_ms: number, signal: AbortSignal): Promise<boolean> =>
  pause(time_ms, true, { signal, ref: false }).catch(() => false);
