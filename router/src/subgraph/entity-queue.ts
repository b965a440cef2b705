// Owns when the fetches of one queue are sent: those that wait while a call is in flight are the next call. No window of
// time is waited for, so a request that is alone is not later for it.
import { randomUUID } from 'node:crypto';
import { PublicError } from '@kawa/errors';
import type { Log } from '@kawa/log';
import { CallFailure } from '@kawa/subgraph/call';
import { readSubgraphError } from '../errors.ts';
import type { Limits } from '../limits.ts';
import type { EntityCaller } from './entity-caller.ts';
import { CircuitOpen } from './circuit-open.ts';
import { combine, split, type Combined } from './shared-answer.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphSource } from './source.ts';

export interface QueueOptions {
  source: SubgraphSource;
  limits: Limits;
  log: Log;
  /** Told when nothing waits and nothing that the next fetch would wait for is in flight. */
  onIdle: () => void;
}

/** The log names so many of the requests that share a call; the rest is a number. */
const LOGGED_REQUESTS = 20;

export class EntityQueue {
  readonly #options: QueueOptions;
  /** In the order in which they came. */
  readonly #waiting = new Set<EntityCaller>();
  #representations = 0;
  #inFlight = 0;
  #scheduled = false;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  add(caller: EntityCaller): void {
    this.#waiting.add(caller);
    this.#representations += caller.representations.length;
    caller.onLeave(() => {
      this.#remove(caller);
      this.#schedule();
    });
    this.#schedule();
  }

  #remove(caller: EntityCaller): void {
    if (this.#waiting.delete(caller)) this.#representations -= caller.representations.length;
  }

  /**
   * Sends in the next turn of the event loop, microseconds away when nothing else is to do: callers that one answer, or
   * one read of the sockets, set free together then go together. Sent at once, the first of them would go alone and the
   * others would wait for a whole call.
   */
  #schedule(): void {
    if (this.#scheduled || (this.#waiting.size > 0 && !this.#mayGo())) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      while (this.#waiting.size > 0 && this.#mayGo()) this.#send(this.#next());
      if (this.#waiting.size === 0 && this.#inFlight === 0) this.#options.onIdle();
    });
  }

  /** A batch that is full gains nothing by waiting. */
  #mayGo(): boolean {
    const { sharedCallsInFlight, sharedCallers, sharedRepresentations } = this.#options.limits;
    return (
      this.#inFlight < sharedCallsInFlight ||
      this.#waiting.size >= sharedCallers ||
      this.#representations >= sharedRepresentations
    );
  }

  #next(): EntityCaller[] {
    const { sharedCallers, sharedRepresentations } = this.#options.limits;
    const batch: EntityCaller[] = [];
    let representations = 0;
    for (const caller of this.#waiting) {
      representations += caller.representations.length;
      if (batch.length > 0 && representations > sharedRepresentations) break;
      batch.push(caller);
      if (batch.length === sharedCallers) break;
    }
    for (const caller of batch) this.#remove(caller);
    return batch;
  }

  #send(callers: readonly EntityCaller[]): void {
    const { limits } = this.#options;
    const controller = new AbortController();
    let counts = true;
    this.#inFlight += 1;
    /** From now on the next callers do not wait for this call. */
    const release = (): void => {
      if (!counts) return;
      counts = false;
      this.#inFlight -= 1;
      this.#schedule();
    };
    const end = (): void => {
      clearTimeout(timer);
      release();
    };
    const stop = (): void => {
      for (const caller of callers) caller.fail(new PublicError('SUBGRAPH_TIMEOUT'));
      end();
      controller.abort();
    };
    const patienceMs = Math.min(limits.sharedPatienceMs, limits.subgraphTimeoutMs);
    // One timer at a time, for most calls end before the first.
    let timer = setTimeout(() => {
      release();
      timer = setTimeout(stop, limits.subgraphTimeoutMs - patienceMs);
    }, patienceMs);
    for (const caller of callers) {
      caller.onLeave(() => {
        if (!callers.some(({ waits }) => waits)) stop();
      });
    }
    const [only, ...others] = callers;
    if (only && others.length === 0)
      void callFor(only, { ...only.request, signal: controller.signal }, this.#options.source, end);
    else void this.#callForAll(callers, controller.signal, end);
  }

  /** `end` is called when the shared call is over, before callers are retried alone. */
  async #callForAll(callers: readonly EntityCaller[], signal: AbortSignal, end: () => void): Promise<void> {
    // Not one of the callers' ids: what a subgraph says of this call is about all of them.
    const requestId = randomUUID();
    let failure: unknown;
    try {
      const combined = combine(callers.map(({ representations }) => representations));
      const response = await this.#options.source.execute(batchOf(callers, combined, requestId, signal));
      this.#logErrors(requestId, response, callers);
      const answers = split(response, combined);
      if (answers) {
        callers.forEach((caller, index) => caller.answer(answers[index] ?? { data: null }));
        return;
      }
    } catch (error) {
      if (error instanceof CircuitOpen || (error instanceof CallFailure && error.stage === 'unsent')) {
        // Nothing was sent that could be the fault of one of them; calling for each would only be more of the same.
        for (const caller of callers) caller.fail(error);
        return;
      }
      failure = error;
    } finally {
      end();
    }
    this.#retryAlone(requestId, failure, callers);
  }

  /**
   * It cannot be said whose fault the failure is, and a fetch changes nothing: each caller that still waits calls once
   * more, alone and under its own signal, so that one poisonous request breaks its own answer only.
   */
  #retryAlone(requestId: string, failure: unknown, callers: readonly EntityCaller[]): void {
    const { log, source } = this.#options;
    const waiting = callers.filter(({ waits }) => waits);
    if (waiting.length === 0) return;
    log.warn(
      { requestId, ...requestsOf(callers), err: failure },
      'shared call failed, each caller alone now',
    );
    for (const caller of waiting) {
      caller.onLeave(() => undefined);
      // This is the second time that it is sent.
      void callFor(caller, { ...caller.request, repeatWhen: undefined }, source);
    }
  }

  /** What a subgraph logged stands there under the batch's id: without this line nobody finds the requests it was for. */
  #logErrors(requestId: string, { errors }: SubgraphResponse, callers: readonly EntityCaller[]): void {
    const codes = new Set(errors?.map((error) => readSubgraphError(error).code));
    if (!codes.has('INTERNAL_SERVER_ERROR') && !codes.has('SERVICE_UNAVAILABLE')) return;
    this.#options.log.warn({ requestId, ...requestsOf(callers) }, 'shared call has errors');
  }
}

async function callFor(
  caller: EntityCaller,
  request: SubgraphRequest,
  source: SubgraphSource,
  end: () => void = () => undefined,
): Promise<void> {
  try {
    caller.answer(await source.execute(request));
  } catch (error) {
    caller.fail(error);
  } finally {
    end();
  }
}

/** All of `callers` ask the same of what they name: the first one's request tells it. */
function batchOf(
  [first]: readonly EntityCaller[],
  { representations }: Combined,
  requestId: string,
  signal: AbortSignal,
): SubgraphRequest {
  if (!first) throw new Error('A shared call has callers.');
  const { request } = first;
  const variables = { ...request.variables, representations };
  // Once it was sent, its callers are what is repeated, each alone.
  return { ...request, requestId, variables, signal, repeatWhen: request.repeatWhen && 'unsent' };
}

function requestsOf(callers: readonly EntityCaller[]): { requests: string[]; callers: number } {
  const requests = callers.slice(0, LOGGED_REQUESTS).map(({ request }) => request.requestId);
  return { requests, callers: callers.length };
}
