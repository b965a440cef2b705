// The errors of one answer: placed where the client can find them, told once, and not without bound.
import type { ErrorCode } from '@kawa/errors';
import { Kind, type GraphQLError, type SelectionSetNode } from 'graphql';
import { errorAt } from '../errors.ts';
import type { PathSegment } from './entities.ts';
import type { ClientOperation } from './operation.ts';
import { getOwn, isRecord, type Json } from './record.ts';

interface Failure {
  readonly code: ErrorCode;
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
    return this.#errors.length >= this.#limit;
  }

  /** Adds an error unless one of the same text, code and path is there. */
  add(error: GraphQLError): void {
    if (this.isFull) return;
    const key = JSON.stringify([error.path, error.extensions['code'], error.message]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#errors.push(error);
  }

  /** A fetch that was not answered: `fields` of the objects at `places` are missing. */
  addFailure(failure: Failure): void {
    this.#failures.push(failure);
  }

  /**
   * All errors of an answer with this data, one for each null. A failed fetch may have emptied several fields of one object whose
   * own null swallowed them all, and the check of the answer then found the same null again: `problems`.
   */
  settle(
    data: Json | null,
    operation: ClientOperation,
    problems: readonly GraphQLError[],
  ): readonly GraphQLError[] {
    if (this.#errors.length === 0 && this.#failures.length === 0) return problems;
    const holes = new Set(this.#errors.map((error) => keyOf(holeAt(data, error.path ?? []) ?? [])));
    const addOnce = (at: readonly PathSegment[], error: () => GraphQLError): void => {
      const key = keyOf(at);
      if (this.isFull || holes.has(key)) return;
      holes.add(key);
      this.add(error());
    };
    for (const { code, fields, places } of this.#failures)
      for (const place of places) {
        for (const path of emptied(data, place, fields, operation)) addOnce(path, () => errorAt(path, code));
        if (this.isFull) break;
      }
    // When all of the data is one null, the failures that were told are the reason.
    if (data !== null || this.#errors.length === 0)
      for (const error of problems) addOnce(holeAt(data, error.path ?? []) ?? [], () => error);
    return this.#errors;
  }
}

const keyOf = (path: readonly PathSegment[]): string => JSON.stringify(path);

/** Where on the way along `path` the answer is null; undefined when it is not. */
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

/** The nulls that the missing `fields` of the object at `place` left. */
function emptied(
  data: Json | null,
  place: readonly PathSegment[],
  fields: readonly string[],
  operation: ClientOperation,
): (readonly PathSegment[])[] {
  const at = clientPath(place, operation);
  const hole = holeAt(data, at);
  // All of the data is one null; then the field tells more than the empty path.
  if (hole !== undefined && hole.length > 0) return [hole];
  const paths = fields.map((field) => clientPath([...place, field], operation));
  const asked = paths.filter((path) => path.length > at.length);
  if (data === null) return asked.length > 0 ? asked.slice(0, 1) : [at];
  const nulls = asked.filter((path) => holeAt(data, path) !== undefined);
  // Of what the router asked for itself the client knows no more than the object.
  return nulls.length === 0 && asked.length < paths.length ? [at] : nulls;
}

/**
 * The part of `path` that the client asked for. The router also fetches keys and required fields; their names may be
 * @inaccessible and are nothing to the client.
 */
export function clientPath(path: readonly PathSegment[], operation: ClientOperation): PathSegment[] {
  const known: PathSegment[] = [];
  let selectionSets: SelectionSetNode[] = [operation.definition.selectionSet];
  for (const segment of path) {
    if (typeof segment === 'string') {
      const next = fieldsNamed(segment, selectionSets, operation);
      if (!next) return known;
      selectionSets = next;
    }
    known.push(segment);
  }
  return known;
}

/** The selection sets of every field with that response name; undefined when there is no such field. */
function fieldsNamed(
  name: string,
  selectionSets: readonly SelectionSetNode[],
  operation: ClientOperation,
): SelectionSetNode[] | undefined {
  let found: SelectionSetNode[] | undefined;
  const pending = [...selectionSets];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const selection of next.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) pending.push(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = operation.fragments.get(selection.name.value);
        if (fragment) pending.push(fragment.selectionSet);
      } else if ((selection.alias ?? selection.name).value === name) {
        found ??= [];
        if (selection.selectionSet) found.push(selection.selectionSet);
      }
    }
  }
  return found;
}
