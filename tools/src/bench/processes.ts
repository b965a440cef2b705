// Starts and ends the processes of the bench by pid, and reads what each has used from /proc, where it exists.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';

/** Longer than a server's own drain. */
const STOP_WITHIN_MS = 15_000;
/** A child that answers nothing for this long hangs. */
const ANSWER_WITHIN_MS = 120_000;
/** Linux counts CPU time for /proc in hundredths of a second, whatever its own clock. */
const MS_PER_TICK = 10;

/** A program of Node's in a process of its own, which can be asked by messages. What it says on stderr is shown. */
export function startNode(
  main: string,
  env: NodeJS.ProcessEnv,
  options: readonly string[] = [],
): ChildProcess {
  return spawn(process.execPath, [...options, main], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Its own process group: Ctrl+C reaches only the bench, which ends everything in order.
    detached: true,
  });
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

/** Sends a message and resolves with the next one that comes back; rejects when the process ends instead. */
export async function ask(child: ChildProcess, message: object): Promise<unknown> {
  if (hasEnded(child)) throw new Error('A process of the bench has ended.');
  const finished = new AbortController();
  const { signal } = finished;
  const timeout = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
  try {
    child.send(message);
    const [answer]: unknown[] = await Promise.race([
      once(child, 'message', { signal: timeout }),
      once(child, 'exit', { signal }).then(() => {
        throw new Error('A process of the bench ended; its output is above.');
      }),
    ]);
    return answer;
  } finally {
    finished.abort();
  }
}

export interface Usage {
  /** User and system time so far. */
  readonly cpu_ms: number;
  readonly rss_bytes: number;
}

/** What the processes have used, summed; undefined where there is no /proc. */
export async function usageOf(pids: readonly number[]): Promise<Usage | undefined> {
  try {
    const all = await Promise.all(pids.map(usageOfOne));
    return all.reduce((sum, one) => ({
      cpu_ms: sum.cpu_ms + one.cpu_ms,
      rss_bytes: sum.rss_bytes + one.rss_bytes,
    }));
  } catch {
    return undefined;
  }
}

async function usageOfOne(pid: number): Promise<Usage> {
  const [status, stat] = await Promise.all([readFile(`/proc/${pid}/status`, 'utf8'), fieldsOf(pid)]);
  const rss = /^VmRSS:\s*(\d+) kB/mu.exec(status)?.[1];
  // Fields 14 and 15 of proc_pid_stat(5): utime and stime.
  return {
    cpu_ms: (Number(stat[11]) + Number(stat[12])) * MS_PER_TICK,
    rss_bytes: Number(rss ?? 0) * 1_024,
  };
}

/** The fields of /proc/pid/stat from the third on; the second, the program's name, may hold spaces. */
async function fieldsOf(pid: number): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** What all processes of the machine have used, ours and others'; undefined where there is no /proc. */
export async function machineCpu_ms(): Promise<number | undefined> {
  const text = await readFile('/proc/stat', 'utf8').catch(() => undefined);
  const [user, nice, system, , , irq, softirq, steal] =
    text?.split('\n', 1)[0]?.split(/\s+/u).slice(1).map(Number) ?? [];
  if (user === undefined) return undefined;
  // Time that the host took from a virtual machine is taken from the measured, too.
  const busy = [user, nice, system, irq, softirq, steal].reduce(
    (sum: number, ticks) => sum + (ticks ?? 0),
    0,
  );
  return busy * MS_PER_TICK;
}

/** A process and its children, for example a Postgres with its backends. */
export async function familyOf(pid: number): Promise<number[]> {
  const entries = await readdir('/proc').catch(() => []);
  const children = await Promise.all(
    entries
      .filter((entry) => /^\d+$/u.test(entry))
      .map(async (entry) => {
        const parent = await fieldsOf(Number(entry)).then(
          (fields) => Number(fields[1]),
          () => undefined,
        );
        return parent === pid ? [Number(entry)] : [];
      }),
  );
  return [pid, ...children.flat()];
}
