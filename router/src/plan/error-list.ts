// The errors of one answer: placed where the client can find them, told once, and not without bound.
import { Kind, type GraphQLError, type SelectionSetNode } from 'graphql';
import type { PathSegment } from './entities.ts';
import type { ClientOperation } from './operation.ts';

export class ErrorList {
  readonly #errors: GraphQLError[] = [];
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

  list(): readonly GraphQLError[] {
    return this.#errors;
  }
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
