// One caller of a shared fetch. It is settled once: by an answer, by a failure, or when it leaves.
import { PublicError } from '@kawa/errors';
import type { SubgraphRequest, SubgraphResponse } from './source.ts';

export class EntityCaller {
  readonly request: SubgraphRequest;
  readonly representations: readonly unknown[];
  readonly #settle: PromiseWithResolvers<SubgraphResponse>;
  #waits = true;
  #onLeave: () => void = () => undefined;

  constructor(request: SubgraphRequest, representations: readonly unknown[]) {
    this.request = request;
    this.representations = representations;
    this.#settle = Promise.withResolvers();
    if (request.signal.aborted) this.#leave();
    else request.signal.addEventListener('abort', this.#leave, { once: true });
  }

  get answered(): Promise<SubgraphResponse> {
    return this.#settle.promise;
  }

  /** Whether it still waits for an answer. */
  get waits(): boolean {
    return this.#waits;
  }

  /** Calls `tell` when the caller leaves. Replaces an earlier callback. */
  onLeave(tell: () => void): void {
    this.#onLeave = tell;
  }

  answer(response: SubgraphResponse): void {
    if (this.#end()) this.#settle.resolve(response);
  }

  fail(error: unknown): void {
    if (this.#end()) this.#settle.reject(error);
  }

  readonly #leave = (): void => {
    this.fail(new PublicError('SUBGRAPH_TIMEOUT'));
    this.#onLeave();
  };

  #end(): boolean {
    if (!this.#waits) return false;
    this.#waits = false;
    this.request.signal.removeEventListener('abort', this.#leave);
    return true;
  }
}
