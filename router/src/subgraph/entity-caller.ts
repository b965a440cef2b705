// Owns one caller of a shared fetch: it is settled once, by an answer, by a failure, or by leaving.
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

  /** Whether it is still to be answered. */
  get waits(): boolean {
    return this.#waits;
  }

  /** Who holds the caller is told when it leaves; whoever held it before is not. */
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
