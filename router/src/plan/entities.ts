// Finds the objects at a path of the query plan and, only when an error needs it, their places in the answer.
import type { ResponsePath } from '@apollo/query-planner';
import { getOwn, isRecord, type Json } from '../json.ts';

export type PathSegment = string | number;

/** Checks a path of a plan: field names, and `@` for the items of a list. The planner's other forms are switched off. */
export function readPath(path: ResponsePath): readonly string[] {
  return path.map((segment) => {
    if (typeof segment === 'string' && !segment.startsWith('|')) return segment;
    throw new Error(`The query plan has a path that is not understood: ${path.join('.')}`);
  });
}

/** The objects at `path` below `value`, in order; nulls are left out. */
export function collectEntities(
  value: unknown,
  path: readonly string[],
  index = 0,
  found: Json[] = [],
): Json[] {
  if (value === null || value === undefined) return found;
  if (Array.isArray(value)) {
    const next = path[index] === '@' ? index + 1 : index;
    for (const item of value) collectEntities(item, path, next, found);
    return found;
  }
  if (!isRecord(value)) return found;
  const segment = path[index];
  if (segment === undefined) found.push(value);
  else collectEntities(getOwn(value, segment), path, index + 1, found);
  return found;
}

/** The place in the answer of each object at `path`. By identity, as no object is in two places. */
export function locateEntities(root: Json, path: readonly string[]): Map<Json, PathSegment[]> {
  const located = new Map<Json, PathSegment[]>();
  const walk = (value: unknown, index: number, at: readonly PathSegment[]): void => {
    if (Array.isArray(value)) {
      const next = path[index] === '@' ? index + 1 : index;
      value.forEach((item, position) => walk(item, next, [...at, position]));
    } else if (isRecord(value)) {
      const segment = path[index];
      if (segment === undefined) located.set(value, [...at]);
      else walk(getOwn(value, segment), index + 1, [...at, segment]);
    }
  };
  walk(root, 0, []);
  return located;
}
