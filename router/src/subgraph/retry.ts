// Owns the second attempt of a call. Threats: a mutation that is done twice, and retries that multiply an outage: so only what
// its caller calls repeatable, once, soon, and within a share of the calls.
import { setTimeout as pause } from 'node:timers/promises';
import { CallFailure, type Stage } from '@kawa/subgraph/call';
import type { Limits } from '../limits.ts';
import { withExecute, type SubgraphRequest, type SubgraphSource } from './source.ts';

/** A bucket of retries: each call pays a share of one into it, up to a bound. */
export class RetryBudget {
  readonly #share: number;
  readonly #most: number;
  #saved: number;

  constructor({ retryShare, retryFloor, retryMost }: Limits) {
    this.#share = retryShare;
    this.#most = retryMost;
    this.#saved = retryFloor;
  }

  pay(): void {
    this.#saved = Math.min(this.#most, this.#saved + this.#share);
  }

  /** False when there is none left. */
  take(): boolean {
    if (this.#saved < 1) return false;
    this.#saved -= 1;
    return true;
  }
}

const repeatable = (stage: Stage, { repeatWhen }: SubgraphRequest): boolean =>
  stage === 'unsent' ? repeatWhen !== undefined : stage === 'unanswered' && repeatWhen === 'unanswered';

/** Sends a call once more when it failed early and may be repeated; the caller's deadline stands around both. */
export function retryReads(source: SubgraphSource, limits: Limits): SubgraphSource {
  const budget = new RetryBudget(limits);
  return withExecute(source, (request) => {
    budget.pay();
    if (request.repeatWhen === undefined) return source.execute(request);
    const started = performance.now();
    return source.execute(request).catch(async (error: unknown) => {
      const again =
        error instanceof CallFailure &&
        repeatable(error.stage, request) &&
        // What took long will take long again: a second wait is the caller's time, and the outage's food.
        performance.now() - started < limits.retryWithinMs &&
        !request.signal.aborted &&
        budget.take();
      if (!again) throw error;
      // Not all at once: what failed together would come back together.
      const waited = await pause(limits.retryPauseMs * (0.5 + Math.random()), true, {
        signal: request.signal,
      }).catch(() => false);
      if (!waited) throw error;
      return source.execute(request);
    });
  });
}
