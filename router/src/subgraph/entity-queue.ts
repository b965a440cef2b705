// Decides when the fetches of one queue are sent: fetches that wait while a call is in flight become the next call. There
// is no time window, so a single request is not delayed.
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
  /** Called when no fetch waits, and no call is in flight that the next fetch would wait for. */
  onIdle: () => void;
}

/** The number of request ids of a shared call in a log line. */
const LOGGED_REQUESTS = 20;

export class EntityQueue {
  readonly #options: QueueOptions;
  /** In order of arrival. */
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
   * Sends in the next turn of the event loop, which is microseconds later on an idle process. Callers that one answer, or one
   * read of the sockets, releases at the same time are then sent together. If sent immediately, the first would go alone, and
   * the others would wait for a whole call.
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

  /** A full batch does not wait. */
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
    /** After this, the next callers no longer wait for this call. */
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
    // One timer at a time, because most calls end before the first one.
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

  /** Calls `end` after the shared call, before callers are retried separately. */
  async #callForAll(callers: readonly EntityCaller[], signal: AbortSignal, end: () => void): Promise<void> {
    // A new id, because the subgraph's log lines about this call concern all callers.
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
        // Nothing was sent, so no caller can be at fault, and separate calls would fail in the same way.
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
   * Any caller may have caused the failure, and a fetch changes nothing. So each caller that still waits is called separately,
   * with its own signal, and a harmful request only breaks its own answer.
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
      // This is its second attempt, so it is not repeated.
      void callFor(caller, { ...caller.request, repeatWhen: undefined }, source);
    }
  }

  /** Logs which requests a shared call was for, because the subgraph's log has only the id of the shared call. */
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

/** One request for all `callers`, which differ only in their representations. */
function batchOf(
  [first]: readonly EntityCaller[],
  { representations }: Combined,
  requestId: string,
  signal: AbortSignal,
): SubgraphRequest {
  if (!first) throw new Error('A shared call has callers.');
  const { request } = first;
  const variables = { ...request.variables, representations };
  // After it was sent, its callers are repeated separately.
  return { ...request, requestId, variables, signal, repeatWhen: request.repeatWhen && 'unsent' };
}

function requestsOf(callers: readonly EntityCaller[]): { requests: string[]; callers: number } {
  const requests = callers.slice(0, LOGGED_REQUESTS).map(({ request }) => request.requestId);
  return { requests, callers: callers.length };
}
