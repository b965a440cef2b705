import type { Client } from './clients.ts';

const keyOf = ({ name, version }: Client): string => `${name}\n${version}`;

/** The first `most` of what was written; forgotten all at once, so that what is asked no more makes room. */
export class Remembered {
  readonly #most: number;
  readonly #clients = new Set<string>();
  readonly #operations = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  hasClient(client: Client): boolean {
    return this.#clients.has(keyOf(client));
  }

  hasOperation(id: string): boolean {
    return this.#operations.has(id);
  }

  add({ clients, operations }: { clients: readonly Client[]; operations: readonly string[] }): void {
    this.#addTo(this.#clients, clients.map(keyOf));
    this.#addTo(this.#operations, operations);
  }

  #addTo(known: Set<string>, keys: readonly string[]): void {
    if (known.size + keys.length > this.#most) known.clear();
    for (const key of keys.slice(0, this.#most)) known.add(key);
  }
}
