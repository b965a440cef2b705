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
 * Starts, says where it answers, and ends it in order at SIGINT or SIGTERM: also a start that is not complete, whose
 * `start` is told by its signal. A second signal ends the process at once; children and Postgres end with it.
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
    say('Kawa is stopped; it was not ready yet.');
    return process.exit(statusOf(received));
  }
  if (received === undefined) {
    say(`Kawa is ready: ${running.url} (Ctrl+C stops it)`);
    await once(interruption.signal, 'abort');
  }
  await running.stop();
  process.exit(0);
}

/** `work`, or the signal's own error as soon as it comes; what `work` does afterwards is not waited for. */
export async function unlessAborted<Result>(
  signal: AbortSignal | undefined,
  work: Promise<Result>,
): Promise<Result> {
  if (signal === undefined) return work;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  // Its failure after the abort is nobody's.
  work.catch(() => undefined);
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', abort));
}
