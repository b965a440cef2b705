import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PostgresUnavailable } from './failure.ts';
import { allCommands, commandOf, exists } from './processes.ts';
import { until } from './until.ts';

// The server process that serves one data folder, as seen from outside: which one it is, and that it is ours.

export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The name under which the server of `data` runs. It is made from the folder's inode, so that it stands in the
 * command line of that server and of no other, not even one of a copy of the folder.
 */
export async function clusterName(data: string): Promise<string> {
  const { dev, ino } = await stat(data, { bigint: true });
  return `kawa-${dev.toString(36)}-${ino.toString(36)}`;
}

/** The running server of `data`, found by its pid file and proven by its command line. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const recorded = await readPidFile(data);
  return recorded && (await isPostmasterOf(data, recorded.pid)) ? recorded : undefined;
}

export async function isPostmasterOf(data: string, pid: number): Promise<boolean> {
  const command = await commandOf(pid);
  // A child of the server calls itself "postgres: <name>: ..." and so has no "cluster_name=".
  return command !== undefined && `${command} `.includes(`cluster_name=${await clusterName(data)} `);
}

/**
 * Signals the recorded server of `data`, and only when it proves to be that: SIGINT ends sessions and writes a
 * checkpoint, SIGQUIT ends at once and leaves the rest to recovery.
 */
export async function signalPostmaster(
  data: string,
  pid: number,
  signal: 'SIGINT' | 'SIGQUIT',
): Promise<void> {
  if (await isPostmasterOf(data, pid)) process.kill(pid, signal);
}

/**
 * Makes way for a new server after one that died. Postgres believes a pid file whose number is in use, by a zombie
 * or by a stranger, and refuses to start: such a file goes. Sessions of a killed server end by themselves once
 * they look up from their statement; two servers' processes in one folder would destroy it, so wait for them.
 */
export async function clearRemains(data: string): Promise<void> {
  const recorded = await readPidFile(data);
  if (recorded && exists(recorded.pid)) await rm(join(data, 'postmaster.pid'), { force: true });
  const title = `postgres: ${await clusterName(data)}: `;
  const gone = await until(
    () => !allCommands().some((command) => command.startsWith(title)) || undefined,
    10_000,
  );
  if (!gone) {
    throw new PostgresUnavailable(
      `The Postgres of ${data} was killed, and a session of it is still at work ("${title.trim()}" in the process list). End it and start again.`,
    );
  }
}

async function readPidFile(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 1 ? { pid, port: Number.isInteger(port) ? port : 0 } : undefined;
}
