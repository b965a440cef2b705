// Owns whether a subgraph is called at all. Threat: while one hangs, every request that needs it would wait 3 s for nothing,
// hold its place among the requests in flight, and meet a subgraph that comes back under a pile of calls.
import type { Log } from '@kawa/log';
import { CallFailure } from '@kawa/subgraph/call';
import type { Limits } from '../limits.ts';
import { closedCircuit, next, type Circuit, type CircuitEvent } from './circuit.ts';
import { CircuitOpen } from './circuit-open.ts';
import { withExecute, type SubgraphRequest, type SubgraphResponse, type SubgraphSource } from './source.ts';

export interface BreakerChange {
  subgraph: string;
  /** closed: called as usual. open: not called. half-open: one call is on its way to find out. */
  state: Circuit['state'];
}

/** A call that was given up before this share of its time says nothing about the subgraph: clients leave for reasons of their own. */
const TELLING_SHARE = 0.5;

const answered: CircuitEvent = { kind: 'answered' };

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
  let circuit = closedCircuit;
  /** Answers the state after the event. */
  const tell = (event: CircuitEvent): Circuit['state'] => {
    const before = circuit.state;
    circuit = next(circuit, event, limits);
    const { state } = circuit;
    if (state === before) return state;
    const change = { subgraph, state };
    if (state === 'open') log.warn(change, 'breaker');
    else log.info(change, 'breaker');
    onChange?.(change);
    return state;
  };

  const call = (request: SubgraphRequest): Promise<SubgraphResponse> => {
    const started = performance.now();
    return orGivenUp(source.execute(request), request.signal).then(
      (response) => {
        tell(answered);
        return response;
      },
      (error: unknown) => {
        if (counts(error, request, started, limits)) tell({ kind: 'failed', now_ms: performance.now() });
        throw error;
      },
    );
  };

  const probe = async (request: SubgraphRequest): Promise<SubgraphResponse> => {
    try {
      const response = await orGivenUp(source.execute(request), request.signal);
      tell({ kind: 'probe-answered' });
      return response;
    } catch (error) {
      // However it failed: a probe that told nothing has not told that the subgraph is back.
      tell({ kind: 'probe-failed', now_ms: performance.now() });
      throw error;
    }
  };

  return withExecute(source, async (request) => {
    const { state } = circuit;
    if (state === 'closed') return call(request);
    const isProbe = state === 'open' && tell({ kind: 'asked', now_ms: performance.now() }) === 'half-open';
    if (isProbe) return probe(request);
    throw new CircuitOpen();
  });
}

/** Whether a call that failed counts against the subgraph. */
function counts(error: unknown, { signal }: SubgraphRequest, started: number, limits: Limits): boolean {
  return signal.aborted
    ? performance.now() - started >= limits.subgraphTimeoutMs * TELLING_SHARE
    : !(error instanceof CallFailure) || error.isOutage;
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
