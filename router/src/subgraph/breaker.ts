// Stops calls to a failing subgraph. Threat: while it hangs, every request that needs it would wait 3 s for nothing and
// count as a request in flight, and when it comes back, it would get a burst of calls.
import type { Log } from '@kawa/log';
import { CallFailure } from '@kawa/subgraph/call';
import type { Limits } from '../limits.ts';
import { closedCircuit, next, type Circuit, type CircuitEvent } from './circuit.ts';
import { CircuitOpen } from './circuit-open.ts';
import { withExecute, type SubgraphRequest, type SubgraphResponse, type SubgraphSource } from './source.ts';

export interface BreakerChange {
  subgraph: string;
  /** closed: called as usual. open: not called. half-open: one call tries. */
  state: Circuit['state'];
}

/** A call that was cancelled before this share of its time says nothing about the subgraph: clients disconnect for any reason. */
const TELLING_SHARE = 0.5;

const answered: CircuitEvent = { kind: 'answered' };

/**
 * Calls `source` until `breakerFailures` calls in a row have failed: refused, cut, answered without a GraphQL response, or
 * cancelled after half of a call's time. Then calls fail immediately with `CircuitOpen`. After `breakerOpenMs`, one call is sent
 * as a probe; if it is answered, all calls are sent again. Errors inside a GraphQL response are answers.
 */
export function breakCircuit(
  subgraph: string,
  source: SubgraphSource,
  options: { limits: Limits; log: Log; onChange: ((change: BreakerChange) => void) | undefined },
): SubgraphSource {
  const { limits, log, onChange } = options;
  let circuit = closedCircuit;
  /** Applies the event and returns the new state. */
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
      // For any kind of failure: the probe has not shown that the subgraph is back.
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

/** A source may ignore its signal, and a probe that never ends would keep the breaker half-open forever. */
function orGivenUp(answer: Promise<SubgraphResponse>, signal: AbortSignal): Promise<SubgraphResponse> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new Error('The call was given up.'));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
    // Two handlers instead of finally(), which is slower; every call passes here.
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
