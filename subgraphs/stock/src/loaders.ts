// Owns the batching of one request: one statement per kind of lookup, whatever the number of keys.
import type { Database } from '@kawa/postgres';
import { lookup, perArguments } from '@kawa/lookup';
import DataLoader from 'dataloader';
import { countLevelsOfEach, type LevelPage, listLevelsOfEach } from './store/level-list.ts';
import { type LevelKey, type LevelRow, prepareLevelLookups } from './store/levels.ts';
import { type LocationRow, prepareLocationLookups } from './store/locations.ts';

export interface Loaders {
  /** Stores and the warehouse. Keys are lower case. */
  readonly locationById: DataLoader<string, LocationRow | null>;
  readonly locationByRef: DataLoader<string, LocationRow | null>;
  readonly warehouse: () => Promise<LocationRow>;
  readonly levelById: DataLoader<string, LevelRow | null>;
  readonly levelByPlace: DataLoader<LevelKey, LevelRow | null, string>;
  /** At open locations. */
  readonly levelsOfProduct: DataLoader<string, LevelRow[]>;
  /** One page of each location: the fields that ask for the same page share a loader. */
  readonly levelsOfLocation: (page: LevelPage) => DataLoader<string, LevelRow[]>;
  readonly countOfLocation: (filter: LevelPage['filter']) => DataLoader<string, number>;
}

const placeOf = ({ productId, locationId }: LevelKey): string => `${productId}/${locationId}`;

/** Prepares the lookups of a process once; the result makes the loaders of one request. */
export function prepareLoaders(db: Database): () => Loaders {
  const locations = prepareLocationLookups(db);
  const levels = prepareLevelLookups(db);
  const locationById = lookup(locations.id, ({ id }) => id);
  const locationByRef = lookup(locations.ref, ({ ref }) => ref);
  const levelById = lookup(levels.id, ({ id }) => id);
  const levelsOf = lookup(levels.product, ({ productId }) => productId);
  return () => ({
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
    levelsOfProduct: levelsOf.many(),
    // Another request asks with other arguments: these share within one request only.
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
