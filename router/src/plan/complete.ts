// Cuts the answer out of the fetched tree: only what was asked for, as it was asked, nulls carried up to the nearest
// field that may be null. Paths are tracked in a second pass, which runs only when the first met something wrong.
import { errorAt } from '../errors.ts';
import type { PathSegment } from './entities.ts';
import { getOwn, isRecord, type Json } from './record.ts';
import type { FieldShape, SelectionShape, TypeShape } from './shape.ts';

export interface Completed {
  data: Json | null;
  /** Where a subgraph's value did not fit the schema; empty when all did. */
  problems: ReturnType<typeof errorAt>[];
}

/** A null in a place that may not be null: the parent decides. */
const invalid = Symbol('invalid');

interface Pass {
  introspection: Json;
  problems: number;
  /** Undefined in the first pass. */
  paths?: { at: PathSegment[]; found: PathSegment[][] };
}

export function complete(input: Json, selection: SelectionShape, introspection: Json): Completed {
  const first: Pass = { introspection, problems: 0 };
  const data = completeRoot(input, selection, first);
  if (first.problems === 0) return { data, problems: [] };
  const paths: NonNullable<Pass['paths']> = { at: [], found: [] };
  completeRoot(input, selection, { introspection, problems: 0, paths });
  return { data, problems: paths.found.map((path) => errorAt(path, 'INTERNAL_SERVER_ERROR')) };
}

function completeRoot(input: Json, selection: SelectionShape, pass: Pass): Json | null {
  const result = completeObject(input, selection, pass);
  return result === invalid ? null : result;
}

function completeObject(input: Json, selection: SelectionShape, pass: Pass): Json | null | typeof invalid {
  // A field cannot be named `__typename` except as itself, so this is never inherited.
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
      return completeValue(field.inherited ? getOwn(input, field.name) : input[field.name], field.type, pass);
    case 'introspection':
      return getOwn(pass.introspection, field.name) ?? null;
    case 'typename':
      if (field.typename !== undefined) return field.typename;
      report(pass);
      return invalid;
  }
}

function completeValue(value: unknown, type: TypeShape, pass: Pass): unknown {
  if (value === null || value === undefined) {
    if (!type.nonNull) return null;
    report(pass);
    return invalid;
  }
  const completed = completePresent(value, type, pass);
  // Whatever made it null has been reported where it happened.
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
  pass.paths?.found.push([...pass.paths.at]);
  return null;
}
