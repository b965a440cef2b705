// Runs a topology as the whole of a command: signals are handled from the first line on, also while it starts.
import { once } from 'node:events';

interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
/** What a shell reads of a program that a signal ended. */
const statusOf = (signal: NodeJS.Signals): number => (signal === 'SIGINT' ? 130 : 143);

/**
 * Starts a topology, prints where it answers, and stops it in order at SIGINT or SIGTERM. `start` receives an AbortSignal,
 * so that a start can be interrupted. A second signal ends the process at once; its children and Postgres end with it.
 */
export async function runUntilSignal(start: (signal: AbortSignal) => Promise<Running>): Promise<void> {
  const interruption = new AbortController();
  let received: NodeJS.Signals | undefined;
  const receive = (signal: NodeJS.Signals): void => {
    if (received !== undefined) process.exit(statusOf(signal));
    received = signal;
    interruption.abort();
  };
  process.on('SIGINT', receive).on('SIGTERM', receive);
  let running: Running;
  try {
    running = await start(interruption.signal);
  } catch (error) {
    if (received === undefined) throw error;
    say('Kawa has stopped before it was ready.');
    return process.exit(statusOf(received));
  }
  if (received === undefined) {
    say(`Kawa is ready: ${running.url} (Ctrl+C stops it)`);
    await once(interruption.signal, 'abort');
  }
  await running.stop();
  process.exit(0);
}

/** The result of `work`, or the signal's own error as soon as it is aborted; `work` itself is not stopped. */
export async function unlessAborted<Result>(
  signal: AbortSignal | undefined,
  work: Promise<Result>,
): Promise<Result> {
  if (signal === undefined) return work;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  // After the abort nobody waits for it, so its failure must not be an unhandled rejection.
  work.catch(() => undefined);
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', abort));
}
