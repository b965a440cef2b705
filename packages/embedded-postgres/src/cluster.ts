import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account, Binaries } from './binaries.ts';
import { PostgresUnavailable, codeOf } from './failure.ts';
import { clusterName } from './postmaster.ts';

// Makes the data folder of a cluster, and starts a server on it: which settings it has and whom it runs as.

/** The same in every start, whatever a person wrote into postgresql.conf: the rest of the program counts on them. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: 200,
  shared_buffers: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // Small statements: compiling them costs more than it saves, and containers give parallel workers 64 MB to share.
  jit: 'off',
  max_parallel_workers_per_gather: 0,
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Threat: a failed statement repeats e-mails and password hashes in its text and in its detail.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Above this the log of the server is set aside once, as postgres.log.1, before the next start. */
const logLimit_bytes = 10_000_000;

/** How to name a folder to a program that was started inside it. */
function ownFolder(path: string, account: Account | undefined): string {
  // The account may not be allowed to enter the folders above (a clone in /root). Node enters while it is still
  // root and then changes the user; from there on a path that begins at the process's own folder needs no other.
  return account ? '/proc/self/cwd' : path;
}

/** `<dataDir>/postgres`, made complete or not at all: initdb works beside it and the result is moved into place. */
export async function createCluster(options: {
  dataDir: string;
  binaries: Binaries;
  account: Account | undefined;
  password: string;
}): Promise<void> {
  const { dataDir, binaries, account, password } = options;
  const draft = join(dataDir, 'postgres.new');
  const secret = join(dataDir, 'postgres.new.password');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await rm(secret, { force: true });
  const file = await open(secret, 'wx+', 0o600);
  try {
    await file.writeFile(password);
    if (account) await Promise.all([draft, secret].map((path) => chown(path, account.uid, account.gid)));
    const child = spawn(
      binaries.initdb,
      [
        `--pgdata=${ownFolder(draft, account)}`,
        `--pwfile=${account ? '/proc/self/fd/3' : secret}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
        '--no-instructions',
      ],
      { cwd: draft, env: environment(), stdio: ['ignore', 'pipe', 'pipe', file.fd], ...account },
    );
    const { code, output } = await outputOf(child);
    if (code !== 0) {
      // initdb wants a name for its user; `docker run --user 1234` gives a number without one.
      const remedy = output.includes('user does not exist')
        ? ' Start as a user that /etc/passwd knows, or as root.'
        : ` See that the disk of ${dataDir} has 200 MB free and keeps file permissions.`;
      throw new PostgresUnavailable(
        `The database cluster could not be made in ${dataDir}: ${lastWords(output)}.${remedy}`,
      );
    }
  } finally {
    await file.close();
    await rm(secret, { force: true });
  }
  await rename(draft, dataFolder(dataDir));
}

export function dataFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** The major version of the cluster in `dataDir`; undefined when there is none. */
export async function clusterMajor(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(join(dataFolder(dataDir), 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Starts a server on the cluster and returns at once. It has its own process group: Ctrl-C is for Node to answer. */
export async function spawnPostmaster(options: {
  dataDir: string;
  binaries: Binaries;
  account: Account | undefined;
  port: number;
}): Promise<ChildProcess> {
  const { dataDir, binaries, account, port } = options;
  const data = dataFolder(dataDir);
  const log = await openLog(dataDir);
  try {
    const all = { ...settings, port, cluster_name: await clusterName(data) };
    const child = spawn(
      binaries.postgres,
      [
        '-D',
        ownFolder(data, account),
        ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      { cwd: data, env: environment(), stdio: ['ignore', log.fd, log.fd], detached: true, ...account },
    );
    child.on('error', () => undefined); // the caller sees that it has no exit code and no pid
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

export function logPath(dataDir: string): string {
  return join(dataDir, 'postgres.log');
}

async function openLog(dataDir: string) {
  const path = logPath(dataDir);
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > logLimit_bytes) await rename(path, `${path}.1`);
  const log = await open(path, 'a', 0o600);
  await chmod(path, 0o600);
  return log;
}

/** Only what the programs need: a PGPORT or an LC_ALL of the caller must not change the cluster. */
function environment(): NodeJS.ProcessEnv {
  const kept = [
    'PATH',
    'TMPDIR',
    'TEMP',
    'SystemRoot',
    'LD_PRELOAD',
    'FAKETIME',
    'FAKETIME_DONT_FAKE_MONOTONIC',
  ].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

async function outputOf(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  child.once('error', (error) => {
    output += error.message;
    resolve(null);
  });
  child.once('close', resolve);
  return { code: await promise, output };
}

/** The line in which Postgres says why, or its last one. */
export function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const reason =
    lines.findLast((line) => /\b(?:FATAL|PANIC|error):/u.test(line)) ?? lines.at(-1) ?? 'it said nothing.';
  return reason.replace(/^.*?(?:FATAL|PANIC|error):\s*/u, '');
}
