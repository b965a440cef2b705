// Owns whether a subgraph is called at all. Threat: while one hangs, every request that needs it would wait 3 s for nothing,
// hold its place among the requests in flight, and meet a subgraph that comes back under a pile of calls.
import {
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  handleType,
  isBrokenCircuitError,
} from 'cockatiel';
import type { Log } from '@kawa/log';
import type { Limits } from '../limits.ts';
import { CallFailure, CircuitOpen } from './failure.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphSource } from './source.ts';

export interface BreakerChange {
  subgraph: string;
  /** closed: called as usual. open: not called. half-open: one call is on its way to find out. */
  state: 'closed' | 'open' | 'half-open';
}

/** A call that was given up before this share of its time says nothing about the subgraph: clients leave for reasons of their own. */
const TELLING_SHARE = 0.5;

const names: Readonly<Record<CircuitState, BreakerChange['state']>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Isolated]: 'open',
};

/** What counts against the subgraph, around what is thrown to the caller. */
class Counted extends Error {
  readonly error: unknown;
  constructor(error: unknown) {
    super('counted');
    this.error = error;
  }
}

/**
 * Calls `source` until `breakerFailures` calls in a row have failed: refused, cut, answered with no GraphQL, or given up after
 * half of a call's time. Then calls fail at once with `CircuitOpen`, and after `breakerOpenMs` one call alone is let through; when it is
 * answered, all are. Errors inside a GraphQL response are answers.
 */
export function breakCircuit(
  subgraph: string,
  source: SubgraphSource,
  options: { limits: Limits; log: Log; onChange: ((change: BreakerChange) => void) | undefined },
): SubgraphSource {
  const { limits, log, onChange } = options;
  const policy = circuitBreaker(handleType(Counted), {
    halfOpenAfter: limits.breakerOpenMs,
    breaker: new ConsecutiveBreaker(limits.breakerFailures),
  });
  policy.onStateChange((state) => {
    const change = { subgraph, state: names[state] };
    if (change.state === 'open') log.warn(change, 'breaker');
    else log.info(change, 'breaker');
    onChange?.(change);
  });

  const probe = async (request: SubgraphRequest): Promise<SubgraphResponse> => {
    try {
      return await orGivenUp(source.execute(request), request.signal);
    } catch (error) {
      // A probe that told nothing has not told that the subgraph is back.
      throw new Counted(error);
    }
  };

  const health = source.health?.bind(source);
  const throughClosed = tellingWhileClosed(source, policy, limits);
  return {
    async execute(request) {
      if (policy.state === CircuitState.Closed) return throughClosed(request);
      // The library lets calls wait for the probe; a probe may take 3 s.
      if (policy.state === CircuitState.HalfOpen) throw new CircuitOpen();
      try {
        return await policy.execute(() => probe(request));
      } catch (error) {
        if (error instanceof Counted) throw error.error;
        throw isBrokenCircuitError(error) ? new CircuitOpen() : error;
      }
    },
    ...(health && { health }),
    close: () => source.close(),
    shareEntityFetches: source.shareEntityFetches ?? false,
  };
}

/**
 * Calls while the circuit is closed. The library is told how a call ended, not asked to make it: its promises around each call
 * were a fiftieth of what the router spends on a small request.
 */
function tellingWhileClosed(
  source: SubgraphSource,
  policy: CircuitBreakerPolicy,
  limits: Limits,
): (request: SubgraphRequest) => Promise<SubgraphResponse> {
  /** Whether a call that failed counts against the subgraph. */
  const counts = (error: unknown, { signal }: SubgraphRequest, started: number): boolean =>
    signal.aborted
      ? performance.now() - started >= limits.subgraphTimeoutMs * TELLING_SHARE
      : !(error instanceof CallFailure) || error.isOutage;

  /** Calls that failed since the last that was answered: the library need not hear of an answer when there are none. */
  let failing = false;

  /** Tells the library how a call ended; an end that comes when the circuit has opened meanwhile is no probe. */
  const tell = async (end: () => void): Promise<void> => {
    if (policy.state === CircuitState.Closed) await policy.execute(end).catch(() => undefined);
  };

  return (request) => {
    const started = performance.now();
    return orGivenUp(source.execute(request), request.signal).then(
      (response) => {
        if (!failing) return response;
        failing = false;
        return tell(() => undefined).then(() => response);
      },
      async (error: unknown) => {
        if (counts(error, request, started)) {
          failing = true;
          await tell(() => {
            throw new Counted(error);
          });
        }
        throw error;
      },
    );
  };
}

/** A source need not listen to its signal; a probe that never ends would keep the breaker half open for ever. */
function orGivenUp(answer: Promise<SubgraphResponse>, signal: AbortSignal): Promise<SubgraphResponse> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new Error('The call was given up.'));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
    // Two handlers, not finally(): this is on the way of every call.
    answer.then(
      (response) => {
        signal.removeEventListener('abort', giveUp);
        resolve(response);
      },
      (error: unknown) => {
        signal.removeEventListener('abort', giveUp);
        reject(error);
      },
    );
  });
}
