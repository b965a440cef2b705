// Keeps the sources of all generations: one per subgraph and URL, as long as a generation uses it. So a new supergraph
// finds warm connections and the known health of each subgraph.
import { EnvironmentError } from '@kawa/env';
import type { SubgraphSource } from '../subgraph/source.ts';

/** The sources of one generation, by the name of the subgraph. */
export interface HeldSources {
  readonly byName: ReadonlyMap<string, SubgraphSource>;
  /** Closes those that no other generation uses. */
  release(): Promise<void>;
}

interface Entry {
  readonly source: SubgraphSource;
  holders: number;
}

export class Sources {
  readonly #entries = new Map<string, Entry>();
  readonly #open: (name: string, url: string) => SubgraphSource;

  constructor(open: (name: string, url: string) => SubgraphSource) {
    this.#open = open;
  }

  /** Throws the errors of opening, all missing keys at once, and closes the sources that it opened. */
  async hold(subgraphs: ReadonlyMap<string, string>): Promise<HeldSources> {
    const held: [key: string, entry: Entry][] = [];
    const byName = new Map<string, SubgraphSource>();
    let released: Promise<void> | undefined;
    const release = (): Promise<void> => (released ??= this.#release(held));
    const failures: unknown[] = [];
    for (const [name, url] of subgraphs) {
      try {
        const key = JSON.stringify([name, url]);
        const entry = this.#entries.get(key) ?? { source: this.#open(name, url), holders: 0 };
        entry.holders += 1;
        this.#entries.set(key, entry);
        held.push([key, entry]);
        byName.set(name, entry.source);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) {
      await release();
      throw together(failures);
    }
    return { byName, release };
  }

  async #release(held: readonly (readonly [string, Entry])[]): Promise<void> {
    const unused = held.filter(([key, entry]) => {
      entry.holders -= 1;
      return entry.holders === 0 && this.#entries.delete(key);
    });
    await Promise.all(unused.map(([, { source }]) => source.close()));
  }
}

/** Reports all missing keys at once, so that an operator need not restart the router for each of them. */
function together(failures: readonly unknown[]): unknown {
  const problems = failures.flatMap((failure) =>
    failure instanceof EnvironmentError ? failure.problems : [],
  );
  return failures.find((failure) => !(failure instanceof EnvironmentError)) ?? new EnvironmentError(problems);
}
