// Collects the errors of one answer: at paths that the client knows, without duplicates, up to a limit.
import type { ErrorCode } from '@kawa/errors';
import type { GraphQLError } from 'graphql';
import { errorAt } from '../errors.ts';
import type { PathSegment } from './entities.ts';
import { getOwn, isRecord, type Json } from '../json.ts';
import type { FieldShape, SelectionShape, TypeShape } from './shape.ts';

interface Failure {
  readonly code: ErrorCode;
  /** Default: the message of the code. */
  readonly message: string | undefined;
  readonly fields: readonly string[];
  readonly places: readonly (readonly PathSegment[])[];
}

export class ErrorList {
  readonly #errors: GraphQLError[] = [];
  readonly #failures: Failure[] = [];
  readonly #seen = new Set<string>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isFull(): boolean {
    return this.room === 0;
  }

  /** The number of errors that still fit. */
  get room(): number {
    return this.#limit - this.#errors.length;
  }

  /** Adds an error, unless there is one with the same text, code and path. */
  add(error: GraphQLError): void {
    if (this.isFull) return;
    const key = JSON.stringify([error.path, error.extensions['code'], error.message]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#errors.push(error);
  }

  /** Adds a failed fetch: `fields` of the objects at `places` are missing. */
  addFailure(failure: Failure): void {
    this.#failures.push(failure);
  }

  /**
   * All errors of an answer with this data, one for each null. A failed fetch may leave several fields of an object null, and
   * then the object itself. The check of the answer finds the same null again: `problems`.
   */
  settle(data: Json | null, fetched: Fetched, problems: readonly GraphQLError[]): readonly GraphQLError[] {
    if (this.#errors.length === 0 && this.#failures.length === 0) return problems;
    const holes = new Set(this.#errors.map((error) => keyOf(holeAt(data, error.path ?? []) ?? [])));
    const addOnce = (at: readonly PathSegment[], error: () => GraphQLError): void => {
      const key = keyOf(at);
      if (this.isFull || holes.has(key)) return;
      holes.add(key);
      this.add(error());
    };
    for (const { code, message, fields, places } of this.#failures)
      for (const place of places) {
        if (this.isFull) break;
        for (const path of emptied(data, { place, fields, fetched, limit: this.room }))
          addOnce(path, () => errorAt(path, code, message));
      }
    // If all of the data is null, the reported failures are the reason.
    if (data !== null || this.#errors.length === 0)
      for (const error of problems) addOnce(holeAt(data, error.path ?? []) ?? [], () => error);
    return this.#errors;
  }
}

const keyOf = (path: readonly PathSegment[]): string => JSON.stringify(path);

/** The first place along `path` where the answer is null; undefined if there is none. */
function holeAt(data: Json | null, path: readonly PathSegment[]): readonly PathSegment[] | undefined {
  let value: unknown = data;
  for (const [index, segment] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, index);
    value = Array.isArray(value)
      ? (value[Number(segment)] as unknown)
      : isRecord(value)
        ? getOwn(value, String(segment))
        : undefined;
  }
  return value === null || value === undefined ? path : undefined;
}

/** The nulls in the answer because `fields` of the object at `place` are missing. `place` is in the router's own data. */
function emptied(
  data: Json | null,
  missing: { place: readonly PathSegment[]; fields: readonly string[]; fetched: Fetched; limit: number },
): (readonly PathSegment[])[] {
  const { place, fields, fetched, limit } = missing;
  const paths = fields.map((field) => clientPaths([...place, field], fetched, limit));
  return clientPaths(place, fetched, limit).flatMap((at) => {
    const hole = holeAt(data, at);
    // If all of the data is null, the path of the field says more than the empty path.
    if (hole !== undefined && hole.length > 0) return [hole];
    const isBelow = (path: readonly PathSegment[]): boolean =>
      path.length > at.length && at.every((segment, index) => path[index] === segment);
    const asked = paths.flatMap((each) => each.filter(isBelow));
    if (data === null) return asked.length > 0 ? asked.slice(0, 1) : [at];
    const nulls = asked.filter((path) => holeAt(data, path) !== undefined);
    // The client does not know fields that the router added, only the object.
    return nulls.length === 0 && paths.some((each) => !each.some(isBelow)) ? [at] : nulls;
  });
}

/** The fetched data, under the router's names, with the shape of the client's answer. */
export interface Fetched {
  readonly shape: SelectionShape;
  readonly data: Json;
}

/**
 * The places in the answer of `path`, which is a path of the router's own data: one for each alias of the field and of its
 * parents. Paths end where the client's selections end, because the router also fetches keys and required fields, and their
 * names may be @inaccessible. `limit` bounds the number of places, which aliases at each level multiply.
 */
export function clientPaths(
  path: readonly PathSegment[],
  { shape, data }: Fetched,
  limit: number,
): PathSegment[][] {
  const found: PathSegment[][] = [];
  const walk = (index: number, value: unknown, type: TypeShape, at: readonly PathSegment[]): void => {
    if (found.length >= limit) return;
    const segment = path[index];
    if (segment === undefined) return void found.push([...at]);
    if (typeof segment === 'number') {
      const item = Array.isArray(value) ? value[segment] : undefined;
      return walk(index + 1, item, type.kind === 'list' ? type.item : type, [...at, segment]);
    }
    const inner = itemOf(type);
    const fields = inner.kind === 'object' ? fieldsOf(inner.selection, value, segment) : [];
    if (fields.length === 0) return void found.push([...at]);
    const below = isRecord(value) ? getOwn(value, segment) : undefined;
    for (const field of fields) walk(index + 1, below, field.type, [...at, field.name]);
  };
  walk(0, data, { kind: 'object', nonNull: false, selection: shape }, []);
  return found;
}

/** The client's fields for the router's `key`; each name once, for any types. */
function fieldsOf(selection: SelectionShape, value: unknown, key: string): FieldShape[] {
  const fields = new Map<string, FieldShape>();
  for (const shape of selection.possible(isRecord(value) ? getOwn(value, '__typename') : undefined)) {
    for (const field of shape.fields) {
      if (field.key === key && !fields.has(field.name)) fields.set(field.name, field);
    }
  }
  return [...fields.values()];
}

function itemOf(type: TypeShape): TypeShape {
  return type.kind === 'list' ? itemOf(type.item) : type;
}
