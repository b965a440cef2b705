// Holds the current generation. A request keeps the generation that it began with, and an old generation is closed after
// its last request.
import type { Log } from '@kawa/log';
import type { Generation } from './generation.ts';

interface Served {
  readonly generation: Generation;
  users: number;
  replaced: boolean;
}

export class Generations {
  readonly #log: Log;
  #current: Served;
  /** The generations that are not closed yet. */
  readonly #open = new Set<Served>();
  readonly #closing = new Set<Promise<void>>();

  constructor(first: Generation, log: Log) {
    this.#log = log;
    this.#current = this.#adopt(first);
  }

  get current(): Generation {
    return this.#current.generation;
  }

  /** The number of planned operations of the current generation, in all its schemas. */
  get plans(): number {
    const { standard, contracts } = this.current;
    return [...new Set([standard, ...contracts.values()])].reduce(
      (sum, { gateway }) => sum + gateway.operations.size,
      0,
    );
  }

  /** Runs `use` on the current generation, which stays open at least until `use` settles. */
  async use<Result>(use: (generation: Generation) => Promise<Result>): Promise<Result> {
    const served = this.#current;
    served.users += 1;
    try {
      return await use(served.generation);
    } finally {
      served.users -= 1;
      this.#closeWhenUnused(served);
    }
  }

  /** `next` serves from the next request on. */
  replace(next: Generation): void {
    const old = this.#current;
    this.#current = this.#adopt(next);
    old.replaced = true;
    this.#closeWhenUnused(old);
  }

  /** Closes every generation. No request may be in flight. */
  async close(): Promise<void> {
    for (const served of this.#open) this.#close(served);
    await Promise.all(this.#closing);
  }

  #adopt(generation: Generation): Served {
    const served = { generation, users: 0, replaced: false };
    this.#open.add(served);
    return served;
  }

  #closeWhenUnused(served: Served): void {
    if (served.replaced && served.users === 0) this.#close(served);
  }

  #close(served: Served): void {
    if (!this.#open.delete(served)) return;
    const closing = served.generation
      .close()
      .catch((error: unknown) => this.#log.error({ err: error }, 'an old supergraph did not close'))
      .finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}
