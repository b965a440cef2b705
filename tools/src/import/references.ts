// Finds the refs of other files in the graph by `_entities`, with one call per type and batch.
import { z } from 'zod';
import { ask, type Commands } from './commands.ts';
import type { Domain, EntityType, Found, Need } from './records/candidate.ts';

const SOURCES: Readonly<Record<EntityType, { readonly domain: Domain; readonly fields: string }>> = {
  Customer: { domain: 'customers', fields: 'id' },
  Category: { domain: 'products', fields: 'id' },
  Product: { domain: 'products', fields: 'id name sku' },
  Store: { domain: 'stock', fields: 'id' },
};

/** What a subgraph is asked for at once. */
const MAX_REPRESENTATIONS = 500;
/** Enough for the products of a large shop, so that 100,000 order lines do not ask for the same ones again; about 4 MB. */
const MAX_REMEMBERED = 20_000;

const entities = z.object({
  _entities: z.array(
    z
      .object({ id: z.string(), name: z.string().optional(), sku: z.string().nullish() })
      .transform(({ id, name, sku }): Found => ({ id, name, sku: sku ?? undefined }))
      .nullable(),
  ),
});

const keyOf = (type: EntityType, ref: string): string => `${type} ${ref}`;

export class References {
  readonly #commands: Commands;
  #known = new Map<string, Found>();

  constructor(commands: Commands) {
    this.#commands = commands;
  }

  /** Looks up what is needed; what is not in the graph is missing from the answer. */
  async find(
    needs: readonly Pick<Need, 'type' | 'ref'>[],
  ): Promise<(type: EntityType, ref: string) => Found | undefined> {
    const found = new Map<string, Found>();
    const missing = new Map<EntityType, Set<string>>();
    for (const { type, ref } of needs) {
      const known = this.#known.get(keyOf(type, ref));
      if (known !== undefined) found.set(keyOf(type, ref), known);
      else missing.set(type, (missing.get(type) ?? new Set()).add(ref));
    }
    for (const [type, refs] of missing) {
      const all = [...refs];
      for (let from = 0; from < all.length; from += MAX_REPRESENTATIONS)
        await this.#ask(type, all.slice(from, from + MAX_REPRESENTATIONS), found);
    }
    return (type, ref) => found.get(keyOf(type, ref));
  }

  async #ask(type: EntityType, refs: readonly string[], found: Map<string, Found>): Promise<void> {
    const { domain, fields } = SOURCES[type];
    const data = await ask(
      this.#commands,
      domain,
      `query ByRef($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`,
      { representations: refs.map((ref) => ({ __typename: type, ref })) },
    );
    for (const [at, entity] of entities.parse(data)._entities.entries()) {
      const ref = refs[at];
      if (entity === null || ref === undefined) continue;
      found.set(keyOf(type, ref), entity);
      this.#remember(keyOf(type, ref), entity);
    }
  }

  #remember(key: string, entity: Found): void {
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    this.#known.set(key, entity);
  }
}
