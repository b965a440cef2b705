// The deadline of a request, and of each subgraph call within it. Plain callbacks instead of AbortSignal.any and
// AbortSignal.timeout, which take several microseconds per call.
import { PublicError } from '@kawa/errors';
import type { SubgraphResponse } from './source.ts';

/** The time of one client request. It ends by itself, or when the client disconnects. */
export class Deadline {
  readonly #cancels = new Set<() => void>();
  readonly #timer: NodeJS.Timeout;
  #over = false;

  constructor(timeoutMs: number) {
    this.#timer = setTimeout(() => this.cancel(), timeoutMs);
  }

  get over(): boolean {
    return this.#over;
  }

  /** Calls `cancel` once when the time is over. Returns a function that removes `cancel`. */
  onOver(cancel: () => void): () => void {
    this.#cancels.add(cancel);
    return () => this.#cancels.delete(cancel);
  }

  cancel(): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#timer);
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }

  /** The request was answered; no callback is called any more. */
  finish(): void {
    clearTimeout(this.#timer);
    this.#cancels.clear();
  }
}

/**
 * Runs one subgraph call within `timeoutMs` and within `deadline`. Rejects with SUBGRAPH_TIMEOUT when either is over, even if the
 * source ignores its signal: a hanging subgraph must not make the client hang.
 */
export function withinDeadline(
  deadline: Deadline,
  timeoutMs: number,
  execute: (signal: AbortSignal) => Promise<SubgraphResponse>,
): Promise<SubgraphResponse> {
  return new Promise((resolve, reject) => {
    if (deadline.over) {
      reject(new PublicError('SUBGRAPH_TIMEOUT'));
      return;
    }
    const controller = new AbortController();
    const stop = (): void => {
      settle();
      reject(new PublicError('SUBGRAPH_TIMEOUT'));
      controller.abort();
    };
    const timer = setTimeout(stop, timeoutMs);
    const forget = deadline.onOver(stop);
    const settle = (): void => {
      clearTimeout(timer);
      forget();
    };
    execute(controller.signal).then(
      (response) => {
        settle();
        resolve(response);
      },
      (error: unknown) => {
        settle();
        reject(error);
      },
    );
  });
}
