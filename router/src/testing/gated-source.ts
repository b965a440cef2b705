// A source with calls that wait until a test answers them, so that tests of concurrency need no sleeps.
import type { SubgraphRequest, SubgraphResponse, SubgraphSource } from '../subgraph/source.ts';

export interface HeldCall {
  request: SubgraphRequest;
  /** The ids of the representations, in the order sent. */
  ids: unknown[];
  answer(response: SubgraphResponse): void;
  /** Answers each representation with an entity that contains its id. */
  echo(): void;
  fail(error: Error): void;
}

export class GatedSource implements SubgraphSource {
  readonly calls: HeldCall[] = [];
  readonly #arrivals: (() => void)[] = [];
  #isOpen = false;

  execute(request: SubgraphRequest): Promise<SubgraphResponse> {
    const { promise, resolve, reject } = Promise.withResolvers<SubgraphResponse>();
    const { representations } = request.variables;
    const ids = (Array.isArray(representations) ? representations : []).map(
      (representation: { id: unknown }) => representation.id,
    );
    const echo = (): void => resolve({ data: { _entities: ids.map((id) => ({ name: `name of ${id}` })) } });
    this.calls.push({ request, ids, answer: resolve, echo, fail: reject });
    if (this.#isOpen) echo();
    for (const arrived of this.#arrivals.splice(0)) arrived();
    return promise;
  }

  /** Resolves with call number `index`, from 0, when it was made. */
  async call(index: number): Promise<HeldCall> {
    for (;;) {
      const call = this.calls[index];
      if (call) return call;
      await new Promise<void>((resolve) => this.#arrivals.push(resolve));
    }
  }

  /** Echoes what a test left without an answer, and whatever comes later: no deadline passes after its end. */
  open(): void {
    this.#isOpen = true;
    for (const call of this.calls) call.echo();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
