// Combines the representations of several callers into one call, and splits the answer between them. Pure: no time, no
// calls.
import { copy, getOwn } from '../json.ts';
import type { SubgraphError, SubgraphResponse } from './source.ts';

export interface Combined {
  /** The distinct representations of all callers, in the order of first use. */
  representations: unknown[];
  /** For each caller, the positions of its representations in that list, in the caller's order. */
  slots: number[][];
}

/** Makes one list of the representations of several callers, without duplicates. */
export function combine(callers: readonly (readonly unknown[])[]): Combined {
  const positions = new Map<string, number>();
  const representations: unknown[] = [];
  const slots = callers.map((wanted) =>
    wanted.map((representation) => {
      // As in plan/representations.ts, the keys of one document have one order. With a JSON text as the key of a Map, a field
      // named `__proto__` is only data.
      const key = JSON.stringify(representation);
      const known = positions.get(key);
      if (known !== undefined) return known;
      positions.set(key, representations.length);
      return representations.push(representation) - 1;
    }),
  );
  return { representations, slots };
}

/**
 * Splits the answer of a shared call into one answer per caller, as if each had called separately: its entities in its order, its
 * errors at its indexes, and no object that another caller has. Undefined if the answer cannot be split: it has no list of
 * entities, or an error without an entity.
 */
export function split(
  response: SubgraphResponse,
  { representations, slots }: Combined,
): SubgraphResponse[] | undefined {
  const received = getOwn(response.data ?? {}, '_entities');
  if (!Array.isArray(received) || received.length !== representations.length) return undefined;
  const errors = errorsBySlot(response.errors ?? [], received.length);
  if (!errors) return undefined;
  const given = new Set<number>();
  return slots.map((positions) => {
    const own: SubgraphError[] = [];
    const entities = positions.map((position, index): unknown => {
      for (const error of errors.get(position) ?? []) own.push(errorAtIndex(error, index));
      const entity: unknown = received[position];
      // Only the second and later callers of an entity need a copy.
      if (given.has(position)) return copy(entity);
      given.add(position);
      return entity;
    });
    return { data: { _entities: entities }, ...(own.length > 0 && { errors: own }) };
  });
}

/** The errors of each slot; undefined if an error has no slot. */
function errorsBySlot(
  errors: readonly SubgraphError[],
  length: number,
): Map<number, SubgraphError[]> | undefined {
  const slots = new Map<number, SubgraphError[]>();
  for (const error of errors) {
    const [root, index] = error.path ?? [];
    if (root !== '_entities' || typeof index !== 'number') return undefined;
    if (!Number.isInteger(index) || index < 0 || index >= length) return undefined;
    const known = slots.get(index);
    if (known) known.push(error);
    else slots.set(index, [error]);
  }
  return slots;
}

function errorAtIndex(error: SubgraphError, index: number): SubgraphError {
  const { message, path = [], extensions } = error;
  return {
    message,
    path: ['_entities', index, ...path.slice(2)],
    ...(extensions && { extensions: copy(extensions) }),
  };
}
