import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PostgresUnavailable } from './failure.ts';
import { allProcesses, commandOf, exists } from './processes.ts';
import { until } from './until.ts';

// The server process that serves one data folder, as seen from outside: which one it is, and that it is ours.

export interface Postmaster {
  pid: number;
  port: number;
  /** What it says of itself; '' before it says anything. */
  status: '' | 'starting' | 'ready' | 'stopping' | 'standby';
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
 * checkpoint, SIGQUIT ends at once and leaves the rest to recovery, SIGKILL reaches also a server that is held.
 */
export async function signalPostmaster(
  data: string,
  pid: number,
  signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL',
): Promise<void> {
  if (await isPostmasterOf(data, pid)) process.kill(pid, signal);
}

/** Postgres itself kills sessions that do not end within 5 s of SIGQUIT. */
const immediateShutdown_ms = 8_000;

/** Ends the server `pid` without a checkpoint; by SIGKILL if it takes longer than 8 s. Whether it is gone. */
export async function endAtOnce(data: string, pid: number): Promise<boolean> {
  const gone = async () => ((await isPostmasterOf(data, pid)) ? undefined : true);
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    await signalPostmaster(data, pid, signal);
    if (await until(gone, immediateShutdown_ms)) return true;
  }
  return false;
}

const remains_ms = 5_000;

/**
 * Makes way for a new server after one that died. Postgres believes a pid file whose number is in use, by a zombie
 * or by a stranger, and refuses to start: such a file goes. Sessions of a killed server end by themselves once
 * they look up from their statement; two servers' processes in one folder would destroy it, so wait for them, and kill
 * one that is held after 5 s: what it did not commit is lost with its server anyway.
 */
export async function clearRemains(data: string): Promise<void> {
  const recorded = await readPidFile(data);
  if (recorded && exists(recorded.pid)) await rm(join(data, 'postmaster.pid'), { force: true });
  const title = `postgres: ${await clusterName(data)}: `;
  const sessions = () => allProcesses().filter(({ command }) => command.startsWith(title));
  const gone = () => sessions().length === 0 || undefined;
  if (await until(gone, remains_ms)) return;
  for (const { pid } of sessions()) process.kill(pid, 'SIGKILL');
  if (!(await until(gone, remains_ms))) {
    throw new PostgresUnavailable(
      `The Postgres of ${data} was killed, and a session of it is still at work ("${title.trim()}" in the process list). End it and start again.`,
    );
  }
}

async function readPidFile(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  // The eighth line is the server's own word, padded with spaces.
  const status = statuses.find((known) => known === lines[7]?.trim()) ?? '';
  return { pid, port: Number.isInteger(port) ? port : 0, status };
}

const statuses = ['starting', 'ready', 'stopping', 'standby'] as const;
