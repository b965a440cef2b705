// Owns the batching of one request: one statement per kind of lookup, whatever the number of keys.
import type { Database } from '@kawa/postgres';
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

/** Makes one loader per distinct argument. */
function perArgument<Argument, Value>(make: (argument: Argument) => DataLoader<string, Value>) {
  const made = new Map<string, DataLoader<string, Value>>();
  return (argument: Argument) => {
    const name = JSON.stringify(argument);
    const loader = made.get(name) ?? make(argument);
    made.set(name, loader);
    return loader;
  };
}

/** Prepares the lookups of a process once; the result makes the loaders of one request. */
export function prepareLoaders(db: Database): () => Loaders {
  const locations = prepareLocationLookups(db);
  const levels = prepareLevelLookups(db);
  const locationBy = (by: 'id' | 'ref') =>
    new DataLoader<string, LocationRow | null>(async (keys) => {
      // Postgres refuses U+0000 in any text: such a ref is nobody's, not an error.
      const sound = keys.filter((key) => !key.includes('\u0000'));
      const found = new Map((await locations[by].execute({ keys: sound })).map((row) => [row[by], row]));
      return keys.map((key) => found.get(key) ?? null);
    });
  return () => ({
    locationById: locationBy('id'),
    locationByRef: locationBy('ref'),
    async warehouse() {
      const [row] = await locations.warehouse.execute();
      if (row === undefined) throw new Error('the first migration makes the warehouse, and it is gone');
      return row;
    },
    levelById: new DataLoader<string, LevelRow | null>(async (keys) => {
      const found = new Map((await levels.id.execute({ keys })).map((row) => [row.id, row]));
      return keys.map((key) => found.get(key) ?? null);
    }),
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
    levelsOfProduct: new DataLoader<string, LevelRow[]>(async (keys) => {
      const found = Map.groupBy(await levels.product.execute({ keys }), ({ productId }) => productId);
      return keys.map((key) => found.get(key) ?? []);
    }),
    levelsOfLocation: perArgument(
      (page: LevelPage) =>
        new DataLoader<string, LevelRow[]>(async (keys) => {
          const rows = await listLevelsOfEach(db, keys, page);
          const found = Map.groupBy(rows, ({ locationId }) => locationId);
          return keys.map((key) => found.get(key) ?? []);
        }),
    ),
    countOfLocation: perArgument(
      (filter: LevelPage['filter']) =>
        new DataLoader<string, number>(async (keys) => {
          const rows = await countLevelsOfEach(db, keys, filter);
          const found = new Map(rows.map(({ locationId, levels: count }) => [locationId, count]));
          return keys.map((key) => found.get(key) ?? 0);
        }),
    ),
  });
}
