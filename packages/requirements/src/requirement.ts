// One requirement and its arithmetic: several of them at once, whether one follows from another, whether a viewer fits.
import { holds, type Viewer } from '@kawa/trust';

/** Any of these sets of scopes, and of that set each. */
export type AnyOfAllOf = readonly (readonly string[])[];

/** What must hold at once. Those that ask the same are one object. */
export interface Requirement {
  /** Equal for requirements that ask the same. */
  readonly key: string;
  /** Whether somebody must be signed in. */
  readonly authenticated: boolean;
  /** Each must be held. */
  readonly scopes: readonly AnyOfAllOf[];
}

/** What is required of nobody. */
export const nothing: Requirement = { key: '', authenticated: false, scopes: [] };

const interned = new Map<string, Requirement>([['', nothing]]);

export function requirement(authenticated: boolean, scopes: readonly AnyOfAllOf[]): Requirement {
  const distinct = new Map(
    scopes.map((anyOf) => {
      const sorted = anyOf.map((allOf) => [...new Set(allOf)].sort());
      return [JSON.stringify(sorted.map((allOf) => JSON.stringify(allOf)).sort()), sorted] as const;
    }),
  );
  const key = [...(authenticated ? ['authenticated'] : []), ...[...distinct.keys()].sort()].join(' & ');
  const known = interned.get(key);
  if (known) return known;
  const made: Requirement = { key, authenticated, scopes: [...distinct.values()] };
  interned.set(key, made);
  return made;
}

export function allOf(requirements: readonly Requirement[]): Requirement {
  const some = requirements.filter((one) => one !== nothing);
  const [first] = some;
  if (first === undefined) return nothing;
  if (some.every((one) => one === first)) return first;
  return requirement(
    some.some(({ authenticated }) => authenticated),
    some.flatMap(({ scopes }) => scopes),
  );
}

/** Whether everybody who fits `given` fits `wanted` too. */
export function implies(given: Requirement, wanted: Requirement): boolean {
  if (given === wanted || wanted === nothing) return true;
  if (wanted.authenticated && !given.authenticated) return false;
  const ways = given.scopes.reduce<string[][]>(
    (sets, anyOf) => sets.flatMap((set) => anyOf.map((more) => [...set, ...more])),
    [[]],
  );
  return wanted.scopes.every((anyOf) =>
    ways.every((way) => anyOf.some((wantedAll) => wantedAll.every((scope) => way.includes(scope)))),
  );
}

/** Why `viewer` does not fit; undefined when it does. */
export function refusalFor(
  { authenticated, scopes }: Requirement,
  viewer: Viewer,
): 'UNAUTHENTICATED' | 'FORBIDDEN' | undefined {
  const anonymous = viewer.kind === 'anonymous';
  if (!(anonymous && authenticated) && scopes.every((anyOf) => holds(viewer, anyOf))) return undefined;
  return anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}
