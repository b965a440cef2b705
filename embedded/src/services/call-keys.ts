// The keys with which programs prove their identity to a subgraph: one for each pair, so that no program can act as another.
import { randomBytes } from 'node:crypto';

const KEY_BYTES = 32;

export interface CallKeys {
  /** What the subgraph `name` is given as TRUSTED_CALLERS. */
  trustedBy(name: string): string;
  /** What the program `caller` is given as SUBGRAPH_KEYS. */
  heldBy(caller: string): string;
  /** The key that `caller` shares with the subgraph `name`. */
  between(caller: string, name: string): string;
}

/** The programs that call subgraphs, beside the subgraphs themselves: the router, and commands like import and seed. */
export const callersOf = (subgraphs: readonly string[]): readonly string[] => [
  'router',
  'tools',
  ...subgraphs,
];

/** New random keys for every pair of a caller and another subgraph. */
export function makeCallKeys(subgraphs: readonly string[]): CallKeys {
  const callers = callersOf(subgraphs);
  const keys = new Map(
    subgraphs.map((name) => [
      name,
      new Map(
        callers
          .filter((caller) => caller !== name)
          .map((caller) => [caller, randomBytes(KEY_BYTES).toString('base64url')]),
      ),
    ]),
  );
  const between = (caller: string, name: string): string => {
    const key = keys.get(name)?.get(caller);
    if (key === undefined) throw new Error(`${caller} has no key for ${name}.`);
    return key;
  };
  const listed = (pairs: Iterable<readonly [string, string]>): string =>
    [...pairs].map(([name, key]) => `${name}=${key}`).join(',');
  return {
    between,
    trustedBy: (name) => listed(keys.get(name) ?? []),
    heldBy: (caller) =>
      listed(
        subgraphs.filter((name) => name !== caller).map((name) => [name, between(caller, name)] as const),
      ),
  };
}
