import DataLoader from 'dataloader';
import { shareLookup } from './share.ts';

/** One kind of lookup of a process; each request takes its own loaders from it. */
export interface Lookup<Row> {
  /** The row of each key; null where there is none. */
  one(): DataLoader<string, Row | null>;
  /** What `of` reads from the row of each key; `missing` where there is none. */
  value<Value>(of: (row: Row) => Value, missing: Value): DataLoader<string, Value>;
  /** The rows of each key, as the statement gave them, one after the other. */
  many(): DataLoader<string, Row[]>;
}

/** Answers the rows of distinct keys by one statement: a function, or a statement prepared with the placeholder `keys`. */
type Find<Row> =
  | ((keys: string[]) => Promise<Row[]>)
  | { execute(values: { readonly keys: string[] }): Promise<Row[]> };

/** Postgres refuses U+0000 in any text: such a key is nobody's, not an error. */
const isSound = (key: string): boolean => !key.includes('\u0000');

/**
 * Makes a lookup of `find`; `keyOf` tells whose a row is. The loaders of one request batch and remember within it;
 * requests under way together share statements. Rows are read-only.
 */
export function lookup<Row>(find: Find<Row>, keyOf: (row: Row) => string | null): Lookup<Row> {
  const ask = typeof find === 'function' ? find : (keys: string[]) => find.execute({ keys });
  const shared = shareLookup(ask, keyOf);
  const rowsOf = async (keys: readonly string[]): Promise<Row[]> => {
    const sound = keys.filter(isSound);
    return sound.length === 0 ? [] : shared(sound);
  };
  const value = <Value>(of: (row: Row) => Value, missing: Value) =>
    new DataLoader<string, Value>(async (keys) => {
      const found = new Map((await rowsOf(keys)).map((row) => [keyOf(row), of(row)]));
      return keys.map((key) => found.get(key) ?? missing);
    });
  return {
    value,
    one: () => value<Row | null>((row) => row, null),
    many: () =>
      new DataLoader(async (keys) => {
        const found = Map.groupBy(await rowsOf(keys), keyOf);
        return keys.map((key) => found.get(key) ?? []);
      }),
  };
}

/** One loader for equal arguments within a request, so that the same question about many parents is one statement. */
export function perArguments<Arguments, Loader>(
  create: (args: Arguments) => Loader,
): (args: Arguments) => Loader {
  const loaders = new Map<string, Loader>();
  return (args) => {
    const key = JSON.stringify(args);
    const loader = loaders.get(key) ?? create(args);
    loaders.set(key, loader);
    return loader;
  };
}
