// Runs the process of one service: starts it, waits for its readiness probe, restarts it when it dies, and stops it in
// order.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServiceDescription {
  readonly name: string;
  /** The file that Node runs. */
  readonly main: string;
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 when the service is ready. */
  readonly readyUrl: string;
}

export interface Service {
  readonly name: string;
  /** The process that runs now; undefined between a death and the next start. */
  pid(): number | undefined;
  /** Ends the process after what it has in flight. */
  stop(): Promise<void>;
}

/** Six processes that start at once on 2 cores need over 4 s; a slow machine gets this long. */
const READY_WITHIN_MS = 60_000;
const PROBE_EVERY_MS = 50;
/** A service that dies at once is not started in a tight loop. */
const RESTART_AFTER_MS = 500;
/**
 * Linking the ES modules of drizzle-orm allocates 200 MB of garbage at once, for which V8 grows its young generation and
 * keeps it: a subgraph is 400 MB resident with V8's own limit, 177 MB with a small one.
 */
const MEMORY = '--max-semi-space-size=16';
/** Longer than a service's own drain. */
const STOP_WITHIN_MS = 15_000;

/**
 * Starts a service and resolves when it is ready; rejects with what it said when it ends before that. A start that
 * fails, or is ended by the signal, leaves no process.
 */
export async function startService(
  description: ServiceDescription,
  { onProgress: say, signal }: { readonly onProgress: (text: string) => void; readonly signal?: AbortSignal },
): Promise<Service> {
  const { name } = description;
  let stopping = false;
  signal?.throwIfAborted();
  let child = run(description);
  try {
    await ready(description, child, signal);
  } catch (error) {
    await end(child);
    throw error;
  }
  const watch = (): void => {
    child.once('exit', (code, signal) => {
      if (stopping) return;
      say(`${name} ended (${signal ?? `status ${code}`}); starting it again`);
      void sleep(RESTART_AFTER_MS).then(() => {
        if (stopping) return;
        child = run(description);
        watch();
      });
    });
  };
  watch();
  return {
    name,
    pid: () => (child.exitCode === null && child.signalCode === null ? child.pid : undefined),
    async stop() {
      stopping = true;
      await end(child);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

function run({ main, env }: ServiceDescription): ChildProcess {
  // Its own process group: Ctrl+C reaches only the parent, which ends the services in order. The channel carries no
  // message: its end tells a service that the parent is gone, also by kill -9 (runMain listens).
  return spawn(process.execPath, [MEMORY, main], {
    env: { ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
  });
}

async function ready(
  { name, readyUrl }: ServiceDescription,
  child: ChildProcess,
  signal: AbortSignal | undefined,
): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`${name} did not start; its own message is above.`);
    }
    signal?.throwIfAborted();
    if (await answersOk(readyUrl)) return;
    await sleep(PROBE_EVERY_MS);
  }
  throw new Error(`${name} was not ready within ${READY_WITHIN_MS / 1000} s.`);
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
