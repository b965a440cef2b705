import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Log } from '@kawa/log';

// What the tests of this folder share: a data folder that goes away, and a start in a process that can be killed.

/** A log that swallows everything; a whole logger would tie a test in a copied folder to more packages. */
export const silent = { info() {}, warn() {}, error() {} } as unknown as Log;

/** A folder for one test, with a space and an umlaut in its path, as people have them. */
export async function temporaryFolder(mode = 0o755) {
  const path = await mkdtemp(join(tmpdir(), 'kawa dåta '));
  await chmod(path, mode);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 10 }) };
}

export interface Holder {
  port: number;
  superuserUrl: string;
  started: string;
  process: ChildProcess;
  /** kill -9, and waits until the process is gone. */
  kill(): Promise<void>;
  /** Asks for `stop()` and waits for the end of the process. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts Postgres from another Node process; `script` is this folder's holder.ts, or a copy of it elsewhere. */
export async function startInProcess(
  dataDir: string,
  {
    script = join(import.meta.dirname, 'holder.ts'),
    env = {},
  }: { script?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Holder> {
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit');
  const line = once(createInterface(child.stdout), 'line').then(([text]) => String(text));
  const first = await Promise.race([line, ended.then(() => undefined)]);
  if (first === undefined) throw new Error(`the process ended before Postgres was ready`);
  const { port, superuserUrl, started } = JSON.parse(first) as Pick<
    Holder,
    'port' | 'superuserUrl' | 'started'
  >;
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.stdin.end();
    await ended;
  };
  return { port, superuserUrl, started, process: child, kill, stop, [Symbol.asyncDispose]: stop };
}
