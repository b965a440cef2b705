// Repeats a failed call once. Threats: a mutation runs twice, and retries multiply an outage. So a call is repeated only if
// its caller allows it, soon after the first attempt, and within a share of all calls.
import { setTimeout as pause } from 'node:timers/promises';
import { CallFailure, type Stage } from '@kawa/subgraph/call';
import type { Limits } from '../limits.ts';
import { withExecute, type SubgraphRequest, type SubgraphSource } from './source.ts';

/** A budget of retries: each call adds a share of one, up to a limit. */
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

  /** False if there is none left. */
  take(): boolean {
    if (this.#saved < 1) return false;
    this.#saved -= 1;
    return true;
  }
}

const repeatable = (stage: Stage, { repeatWhen }: SubgraphRequest): boolean =>
  stage === 'unsent' ? repeatWhen !== undefined : stage === 'unanswered' && repeatWhen === 'unanswered';

/** Sends a call again if it failed early and may be repeated. The caller's deadline covers both attempts. */
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
        // A slow call would be slow again: it would use up the caller's time and add load to an outage.
        performance.now() - started < limits.retryWithinMs &&
        !request.signal.aborted &&
        budget.take();
      if (!again) throw error;
      // After a random pause, because calls that failed together would be repeated together.
      const waited = await pause(limits.retryPauseMs * (0.5 + Math.random()), true, {
        signal: request.signal,
      }).catch(() => false);
      if (!waited) throw error;
      return source.execute(request);
    });
  });
}
