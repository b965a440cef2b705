import type { ChildProcess } from 'node:child_process';
import { mkdir, open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Log } from '@kawa/log';
import { type Account, type Binaries, findBinaries } from './binaries.ts';
import { clusterMajor, createCluster, dataFolder, lastWords, logPath, spawnPostmaster } from './cluster.ts';
import { PostgresUnavailable, codeOf } from './failure.ts';
import { withStartLock } from './lock.ts';
import { becomeGuest, becomeOwner, guestFile, lastPort, ownerOf } from './owner.ts';
import { answers, choosePort } from './port.ts';
import { type Server, keep } from './keeper.ts';
import { type Postmaster, clearRemains, endAtOnce, findPostmaster } from './postmaster.ts';
import { readSecrets, secretsPath, superuserPassword } from './secrets.ts';
import { stopServer } from './stop.ts';
import { until } from './until.ts';

// The life of one embedded Postgres: found, made, started or joined, and stopped by the one who must.

export interface EmbeddedPostgres {
  port: number;
  superuserUrl: string;
  /** 'new': the cluster was made; 'existing': its server was started; 'attached': the server ran already. */
  started: 'new' | 'existing' | 'attached';
  /** Stops the server if this process must: it started it, or the one that did is gone. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface PostgresOptions {
  dataDir: string;
  /** 0 or absent: the one of the last start, or a free one. */
  port?: number;
  log: Log;
  onProgress?: (step: string) => void;
}

/** Recovery after a crash reads what was written since the last checkpoint, at most 5 minutes of writing. */
const readyWait_ms = 120_000;
/** One that nobody owns, has started and does not answer gets this long; a stop with a checkpoint takes less. */
const ownerlessWait_ms = 10_000;
/** "nobody" on every Linux: an account without files of its own, for when root starts us. Postgres refuses root. */
const nobody: Account = { uid: 65_534, gid: 65_534 };

/** Starts the Postgres cluster of `dataDir` (initdb on the first start), or attaches to one that already runs there. */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  const dataDir = resolve(options.dataDir);
  const tell = options.onProgress ?? (() => undefined);
  await prepareFolder(dataDir);
  const guest = await guestFile(dataDir);
  const server = await attachOrStart(dataDir, guest, options, tell);
  const { port, started, password } = server;
  // Its clients keep the address that they were given.
  const again = { ...options, port };
  const keeper = await keep(server, {
    dataDir,
    log,
    startAgain: () => startAgain(dataDir, guest, again),
  });
  let stopping: Promise<void> | undefined;
  const stopOnce = async (): Promise<void> => {
    await stopServer({ ...(await keeper.release()), dataDir, guest, log });
    keeper.dismiss();
  };
  const stop = () => (stopping ??= stopOnce());
  log.info({ dataDir, port, pid: server.pid, started }, 'postgres is ready');
  return { port, superuserUrl: urlOf(port, password), started, stop, [Symbol.asyncDispose]: stop };
}

/** Never makes a cluster: an empty shop would take the place of one whose folder was removed or is not mounted now. */
async function startAgain(dataDir: string, guest: string, options: PostgresOptions): Promise<StartedServer> {
  if ((await clusterMajor(dataDir)) === undefined)
    throw new PostgresUnavailable(
      `${dataFolder(dataDir)} is not there any more; put it back, or end this process.`,
    );
  return attachOrStart(dataDir, guest, options, () => undefined);
}

interface StartedServer extends Server {
  password: string;
  started: EmbeddedPostgres['started'];
}

async function attachOrStart(
  dataDir: string,
  guest: string,
  options: PostgresOptions,
  tell: (step: string) => void,
): Promise<StartedServer> {
  return withStartLock(
    dataDir,
    () => tell('waiting for another start in the same folder'),
    async () => {
      const account = await accountFor(dataDir);
      return (await attach(dataDir, guest, options, tell)) ?? (await start(dataDir, account, options, tell));
    },
  );
}

async function prepareFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    // Opening the lock would say only "unable to open database file".
    await (await open(resolve(dataDir, 'postgres.lock'), 'a')).close();
  } catch (error) {
    if (['EEXIST', 'ENOTDIR'].includes(codeOf(error) ?? ''))
      throw new PostgresUnavailable(
        `DATA_DIR names ${dataDir}, which is a file or below one; name a folder.`,
      );
    throw new PostgresUnavailable(
      `The folder ${dataDir} cannot be written (${codeOf(error) ?? String(error)}). Make it writable, or choose another with DATA_DIR.`,
    );
  }
}

async function attach(
  dataDir: string,
  guest: string,
  { port, log }: PostgresOptions,
  tell: (step: string) => void,
): Promise<StartedServer | undefined> {
  const data = dataFolder(dataDir);
  const running = (await clusterMajor(dataDir)) && (await findPostmaster(data));
  if (!running) return undefined;
  tell('joining the PostgreSQL that runs already');
  const password = await existingPassword(dataDir);
  const found = await answering(data, dataDir, password, tell);
  if (found === 'gone') return undefined;
  if (!found)
    throw new PostgresUnavailable(
      `The Postgres of ${dataDir} runs but does not answer; see ${logPath(dataDir)}.`,
    );
  if (port && port !== found.port)
    log.warn({ wanted: port, port: found.port }, 'postgres runs already on another port');
  const owns = (await ownerOf(dataDir)) === 'none';
  await (owns ? becomeOwner(dataDir, found.port) : becomeGuest(guest));
  return { password, owns, started: 'attached', pid: found.pid, port: found.port };
}

/**
 * Waits for the running server until it answers. One without an owner that is stuck (its stop met a crash recovery; it
 * is held by a signal) is ended: nobody else would.
 */
async function answering(
  data: string,
  dataDir: string,
  password: string,
  tell: (step: string) => void,
): Promise<Postmaster | 'gone' | undefined> {
  const began = performance.now();
  return until(
    async (): Promise<Postmaster | 'gone' | undefined> => {
      const now = await findPostmaster(data);
      if (!now) return 'gone';
      if (now.port > 0 && (await answers(urlOf(now.port, password), dataDir))) return now;
      const isStarting = now.status === 'starting' || now.status === '';
      const isLate = performance.now() - began > ownerlessWait_ms;
      if (isStarting || !isLate || (await ownerOf(dataDir)) !== 'none') return undefined;
      tell('ending a PostgreSQL that does not answer');
      await endAtOnce(data, now.pid);
      return undefined;
    },
    readyWait_ms,
    20,
  );
}

async function start(
  dataDir: string,
  account: Account | undefined,
  { port }: PostgresOptions,
  tell: (step: string) => void,
): Promise<StartedServer> {
  const binaries = await findBinaries(account);
  const major = await clusterMajor(dataDir);
  if (major !== undefined && major !== binaries.major) {
    throw new PostgresUnavailable(
      `${dataFolder(dataDir)} was made by PostgreSQL ${major}; this is PostgreSQL ${binaries.major}, which cannot open it. ` +
        `Dump it with a PostgreSQL ${major} and restore it, or choose another folder with DATA_DIR.`,
    );
  }
  const password = major === undefined ? await superuserPassword(dataDir) : await existingPassword(dataDir);
  if (major === undefined) {
    tell('creating the database cluster');
    await createCluster({ dataDir, binaries, account, password });
  } else {
    await clearRemains(dataFolder(dataDir));
  }
  tell(`starting PostgreSQL ${binaries.major}`);
  const wanted = port ? { port, fixed: true } : { port: await lastPort(dataDir), fixed: false };
  const { child, ...server } = await startServer({ dataDir, binaries, account, password }, wanted);
  await becomeOwner(dataDir, server.port);
  const started = major === undefined ? 'new' : 'existing';
  return { password, owns: true, started, child, pid: server.pid, port: server.port };
}

/** A port that was free a moment ago may be taken by now; one that nobody asked for is then exchanged for another. */
async function startServer(
  cluster: { dataDir: string; binaries: Binaries; account: Account | undefined; password: string },
  wanted: { port: number; fixed: boolean },
): Promise<{ pid: number; port: number; child: ChildProcess }> {
  const { dataDir, password } = cluster;
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(attempt === 1 || wanted.fixed ? wanted : { port: 0, fixed: false });
    const logged_bytes = (await stat(logPath(dataDir)).catch(() => ({ size: 0 }))).size;
    const child = await spawnPostmaster({ ...cluster, port });
    const url = urlOf(port, password);
    const ready = await until(async () => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return 'ended';
      return (await answers(url, dataDir)) ? 'ready' : undefined;
    }, readyWait_ms);
    if (ready === 'ready' && child.pid !== undefined) return { child, pid: child.pid, port };
    child.kill('SIGINT');
    const said = await logSince(dataDir, logged_bytes);
    if (!wanted.fixed && attempt < 3 && said.includes('Address already in use')) continue;
    throw new PostgresUnavailable(
      `PostgreSQL did not start on ${dataFolder(dataDir)}: ${lastWords(said)} The whole story is in ${logPath(dataDir)}.`,
    );
  }
}

/** Whom Postgres runs as. Root becomes the folder's own user, so that people and root may take turns on it. */
async function accountFor(dataDir: string): Promise<Account | undefined> {
  const me = process.getuid?.();
  const owner = await stat(dataFolder(dataDir)).catch(() => undefined);
  if (me !== 0) {
    if (!owner || me === undefined || owner.uid === me) return undefined;
    throw new PostgresUnavailable(
      `${dataFolder(dataDir)} belongs to the user with the number ${owner.uid}. Start as that user, or choose another folder with DATA_DIR.`,
    );
  }
  if (process.platform !== 'linux') {
    throw new PostgresUnavailable(
      'PostgreSQL does not run as root on this system. Start as another user, without sudo.',
    );
  }
  if (owner?.uid === 0) {
    const { uid, gid } = nobody;
    throw new PostgresUnavailable(
      `${dataFolder(dataDir)} belongs to root, and PostgreSQL refuses to run as root. Give it to another user: chown -R ${uid}:${gid} ${dataFolder(dataDir)}`,
    );
  }
  return owner ? { uid: owner.uid, gid: owner.gid } : nobody;
}

async function existingPassword(dataDir: string): Promise<string> {
  const secrets = await readSecrets(dataDir);
  if (secrets) return secrets.superuser;
  throw new PostgresUnavailable(
    `${secretsPath(dataDir)} is missing, and only it opens the data beside it. Restore it from a copy, or remove ${dataDir} to begin with an empty shop.`,
  );
}

async function logSince(dataDir: string, offset_bytes: number): Promise<string> {
  const file = await open(logPath(dataDir), 'r');
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64_000), position: offset_bytes });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function urlOf(port: number, password: string): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}
