// Shapes the answer from the fetched tree: only the requested fields, under the client's names, with nulls propagated to
// the nearest nullable field. Paths are tracked in a second pass, which runs only if the first pass found a problem.
import type { ErrorCode } from '@kawa/errors';
import type { Requirement } from '@kawa/requirements';
import type { GraphQLError } from 'graphql';
import { errorAt, refusalAt } from '../errors.ts';
import type { PathSegment } from './entities.ts';
import { getOwn, isRecord, type Json } from '../json.ts';
import type { FieldShape, SelectionShape, TypeShape } from './shape.ts';

export interface Completed {
  data: Json | null;
  /** The values that do not fit the schema; empty if all do. */
  problems: GraphQLError[];
  /** The fields that the viewer was refused. */
  refusals: GraphQLError[];
}

/** A null in a non-null place: the parent becomes null. */
const invalid = Symbol('invalid');

interface Pass {
  introspection: Json;
  problems: number;
  /** Undefined in the first pass. */
  paths?: {
    readonly at: PathSegment[];
    readonly problems: PathSegment[][];
    readonly refusals: { readonly path: PathSegment[]; readonly lacking: readonly Requirement[] }[];
    readonly limit: number;
  };
}

export function complete(
  input: Json,
  selection: SelectionShape,
  introspection: Json,
  /** The limit of errors, and the code of refusals for this viewer. */
  { limit, refusal }: { limit: number; refusal: ErrorCode },
): Completed {
  const first: Pass = { introspection, problems: 0 };
  const data = completeRoot(input, selection, first);
  if (first.problems === 0) return { data, problems: [], refusals: [] };
  const paths: NonNullable<Pass['paths']> = { at: [], problems: [], refusals: [], limit };
  completeRoot(input, selection, { introspection, problems: 0, paths });
  return {
    data,
    problems: paths.problems.map((path) => errorAt(path, 'INTERNAL_SERVER_ERROR')),
    refusals: paths.refusals.map(({ path, lacking }) => refusalAt(path, refusal, lacking)),
  };
}

function completeRoot(input: Json, selection: SelectionShape, pass: Pass): Json | null {
  const result = completeObject(input, selection, pass);
  return result === invalid ? null : result;
}

function completeObject(input: Json, selection: SelectionShape, pass: Pass): Json | null | typeof invalid {
  // No alias may be `__typename`, so this property is never inherited.
  const shape = selection.on(input['__typename']);
  if (!shape) {
    report(pass);
    return null;
  }
  const output: Json = shape.inheritedNames ? Object.create(null) : {};
  for (const field of shape.fields) {
    pass.paths?.at.push(field.name);
    const value = completeField(input, field, pass);
    pass.paths?.at.pop();
    if (value === invalid) return invalid;
    output[field.name] = value;
  }
  return output;
}

function completeField(input: Json, field: FieldShape, pass: Pass): unknown {
  switch (field.source) {
    case 'data':
      return completeValue(field.inherited ? getOwn(input, field.key) : input[field.key], field.type, pass);
    case 'introspection':
      return getOwn(pass.introspection, field.name) ?? null;
    case 'typename':
      if (field.typename !== undefined) return field.typename;
      report(pass);
      return invalid;
    case 'refused':
      refuse(pass, field.lacking);
      return field.type.nonNull ? invalid : null;
  }
}

function completeValue(value: unknown, type: TypeShape, pass: Pass): unknown {
  if (value === null || value === undefined) {
    if (!type.nonNull) return null;
    report(pass);
    return invalid;
  }
  const completed = completePresent(value, type, pass);
  // The reason for the null is already reported at its place.
  return completed === null && type.nonNull ? invalid : completed;
}

function completePresent(value: unknown, type: TypeShape, pass: Pass): unknown {
  switch (type.kind) {
    case 'leaf':
      return type.accepts(value) ? value : report(pass);
    case 'list':
      return Array.isArray(value) ? completeList(value, type.item, pass) : report(pass);
    case 'object': {
      if (!isRecord(value)) return report(pass);
      const completed = completeObject(value, type.selection, pass);
      return completed === invalid ? null : completed;
    }
  }
}

function completeList(items: readonly unknown[], type: TypeShape, pass: Pass): unknown[] | null {
  const output: unknown[] = [];
  let complete = true;
  for (let index = 0; index < items.length; index += 1) {
    pass.paths?.at.push(index);
    const item = completeValue(items[index], type, pass);
    pass.paths?.at.pop();
    if (item === invalid) complete = false;
    output.push(item);
  }
  return complete ? output : null;
}

function report(pass: Pass): null {
  pass.problems += 1;
  const { paths } = pass;
  if (paths && paths.problems.length < paths.limit) paths.problems.push([...paths.at]);
  return null;
}

function refuse(pass: Pass, lacking: readonly Requirement[]): void {
  pass.problems += 1;
  const { paths } = pass;
  if (paths && paths.refusals.length < paths.limit) paths.refusals.push({ path: [...paths.at], lacking });
}
