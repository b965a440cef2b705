// The context of resolvers, mainly the loaders of a request: one statement per kind of lookup, for any number of keys.
import type { Database } from '@kawa/postgres';
import { lookup, perArguments } from '@kawa/rows';
import type { SubgraphContext } from '@kawa/subgraph';
import DataLoader from 'dataloader';
import type { AskCatalogue } from './domain/known-product.ts';
import type { StockSummary } from './domain/product-stock.ts';
import { countLevelsOfEach, type LevelPage, listLevelsOfEach } from './store/level-list.ts';
import { type LevelKey, type LevelRow, prepareLevelLookups } from './store/levels.ts';
import { prepareLocationLookups } from './store/locations.ts';

const placeOf = ({ productId, locationId }: LevelKey): string => `${productId}/${locationId}`;

/** Prepares the lookups of a process once, and returns a function that creates the loaders of one request. */
export function prepareLoaders(db: Database) {
  const locations = prepareLocationLookups(db);
  const levels = prepareLevelLookups(db);
  const locationById = lookup(locations.id, ({ id }) => id);
  const locationByRef = lookup(locations.ref, ({ ref }) => ref);
  const levelById = lookup(levels.id, ({ id }) => id);
  const levelsOf = lookup(levels.product, ({ productId }) => productId);
  return () => ({
    /** Stores and the warehouse. Keys are lower case. */
    locationById: locationById.one(),
    locationByRef: locationByRef.one(),
    async warehouse() {
      const [row] = await locations.warehouse.execute();
      if (row === undefined) throw new Error('the first migration makes the warehouse, and it is gone');
      return row;
    },
    levelById: levelById.one(),
    levelByPlace: new DataLoader<LevelKey, LevelRow | null, string>(
      async (keys) => {
        const rows = await levels.place.execute({
          productIds: keys.map(({ productId }) => productId),
          locationIds: keys.map(({ locationId }) => locationId),
        });
        const found = new Map(rows.map((row) => [placeOf(row), row]));
        return keys.map((key) => found.get(placeOf(key)) ?? null);
      },
      { cacheKeyFn: placeOf },
    ),
    /** At open locations. */
    levelsOfProduct: levelsOf.many(),
    /**
     * One page of each location. Fields with the same arguments share a loader, within one request only, because other requests
     * have other arguments.
     */
    levelsOfLocation: perArguments((page: LevelPage) =>
      lookup(
        (keys) => listLevelsOfEach(db, keys, page),
        ({ locationId }) => locationId,
      ).many(),
    ),
    countOfLocation: perArguments((filter: LevelPage['filter']) =>
      lookup(
        (keys) => countLevelsOfEach(db, keys, filter),
        ({ locationId }) => locationId,
      ).value(({ levels: count }) => count, 0),
    ),
  });
}

export interface Context extends SubgraphContext<typeof prepareLoaders> {
  /** Asks the products service for the state of products. */
  readonly standingsOf: AskCatalogue;
}

/** A product, with or without stock. This subgraph knows only its id. */
export interface ProductStub {
  readonly id: string;
}

export type StockOfProduct = StockSummary<LevelRow>;
