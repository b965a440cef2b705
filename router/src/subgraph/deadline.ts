// Owns time within one request: how long it may take, who is told when it is over, and how long one subgraph call may take.
// Plain callbacks instead of AbortSignal.any and AbortSignal.timeout: those cost several microseconds per call.
import { PublicError } from '@kawa/errors';
import type { SubgraphResponse } from './source.ts';

/** The time that one client request has; it ends by itself, or when the client is gone. */
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

  /** Calls `cancel` once when the time is over, if it is not yet. Returns how to forget it. */
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

  /** The request was answered; nobody needs telling any more. */
  finish(): void {
    clearTimeout(this.#timer);
    this.#cancels.clear();
  }
}

/**
 * Runs one subgraph call within `timeoutMs` and within `deadline`. Rejects with SUBGRAPH_TIMEOUT when either is over,
 * even if the source does not listen to its signal: a hung subgraph must not hang the client.
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
