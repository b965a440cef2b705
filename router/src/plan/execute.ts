// Runs a compiled query plan: sends the fetches, merges the results into one tree, and places the errors. Then shape.ts and
// complete.ts make the client's answer from that tree.
import type { ErrorCode } from '@kawa/errors';
import { errorAt, failureCode, type ReadError } from '../errors.ts';
import type { SubgraphError, SubgraphResponse } from '../subgraph/source.ts';
import { collectEntities, locateEntities, type PathSegment } from './entities.ts';
import { clientPaths, type ErrorList } from './error-list.ts';
import { copy, getOwn, isRecord, merge, setOwn, type Json } from '../json.ts';
import { buildRepresentations } from './representations.ts';
import { applyRewrites } from './rewrites.ts';
import type { SelectionShape } from './shape.ts';
import { fetchedFields, type FetchStep, type Step } from './steps.ts';
import type { TypeConditions } from './type-conditions.ts';

export interface Execution {
  /** The shape of the answer, which maps fetched data to the client's fields. */
  shape: SelectionShape;
  /** As the client sent them. A subgraph coerces them again, with the same types. */
  variables: Json;
  /** Coerced, with defaults, for conditions. */
  conditions: Json;
  /** The tree that the fetches fill, under the router's names (response-names.ts). */
  data: Json;
  errors: ErrorList;
  satisfies: TypeConditions;
  call(step: FetchStep, variables: Json): Promise<SubgraphResponse>;
  /** The part of a subgraph's error that the client may see. */
  read(step: FetchStep, error: SubgraphError): ReadError;
}

export async function executeStep(step: Step, execution: Execution): Promise<void> {
  switch (step.kind) {
    case 'Sequence':
      for (const next of step.steps) await executeStep(next, execution);
      return;
    case 'Parallel':
      await Promise.all(step.steps.map((next) => executeStep(next, execution)));
      return;
    case 'Condition': {
      const next = execution.conditions[step.variable] === true ? step.yes : step.no;
      if (next) await executeStep(next, execution);
      return;
    }
    case 'Fetch': {
      const entities = collectEntities(execution.data, step.path);
      if (entities.length === 0) return;
      await (step.node.requires
        ? fetchEntities(step, entities, execution)
        : fetchRoot(step, entities, execution));
    }
  }
}

async function fetchRoot(step: FetchStep, parents: readonly Json[], execution: Execution): Promise<void> {
  const response = await call(step, variablesOf(step, execution), [[...parents]], execution);
  if (!response) return;
  const { data } = response;
  if (isRecord(data)) {
    applyRewrites(step.node.outputRewrites, data, execution.satisfies);
    // The copies first: the last merge adopts the nested objects of the received value.
    for (let index = 1; index < parents.length; index += 1) merge(parents[index] ?? {}, copy(data));
    merge(parents[0] ?? {}, data);
  }
  // Errors last: the data has the types of the objects on their paths.
  for (const error of response.errors ?? []) {
    if (error.path) place(step, execution.read(step, error), [step.path, error.path], execution);
    else if (isRecord(data)) addWithoutPath(step, error, execution);
    else placeEverywhere(step, [[...parents]], execution.read(step, error), execution);
  }
}

async function fetchEntities(step: FetchStep, all: readonly Json[], execution: Execution): Promise<void> {
  const { node } = step;
  const { satisfies } = execution;
  const { distinct, entities } = buildRepresentations(all, node.requires ?? [], satisfies, (representation) =>
    applyRewrites(node.inputRewrites, representation, satisfies),
  );
  if (distinct.length === 0) return;
  const variables = { ...variablesOf(step, execution), representations: distinct };
  const response = await call(step, variables, entities, execution);
  if (!response) return;
  const answered = isRecord(response.data) ? getOwn(response.data, '_entities') : undefined;
  const received = Array.isArray(answered) && answered.length === distinct.length ? answered : [];
  received.forEach((value: unknown, index) => {
    const standsFor = entities[index];
    if (!isRecord(value) || !standsFor) return;
    mergeEntity(step, value, standsFor, satisfies);
  });
  if (response.errors?.length) {
    const missing = entities.filter((_, index) => !isRecord(received[index]));
    placeEntityErrors(step, response.errors, { entities, missing }, execution);
  } else if (received.length !== distinct.length) {
    // A subgraph that returns neither entities nor errors is broken. An empty answer must not count as "not found".
    fail(step, entities, new Error('The subgraph did not answer _entities.'), execution);
  }
}

/** Writes a received entity to each of its objects. They must not share objects, because later fetches change them. */
function mergeEntity(
  step: FetchStep,
  received: Json,
  standsFor: readonly Json[],
  satisfies: TypeConditions,
): void {
  const [first] = standsFor;
  if (!first) return;
  const known = getOwn(first, '__typename');
  const told = (received['__typename'] ||= known);
  applyRewrites(step.node.outputRewrites, received, satisfies);
  // A subgraph that knows only the interface (@interfaceObject) returns its name, which must not replace the object's type.
  const knowsLess = typeof known === 'string' && typeof told === 'string' && satisfies(known, told);
  if (knowsLess) received['__typename'] = undefined;
  // The copies first: the last merge adopts the nested objects of the received value.
  for (let index = 1; index < standsFor.length; index += 1) {
    const entity = standsFor[index];
    if (entity) merge(entity, copy(received));
  }
  merge(first, received);
}

function variablesOf({ node }: FetchStep, { variables }: Execution): Json {
  const used: Json = {};
  for (const name of node.variableUsages ?? []) {
    const value = getOwn(variables, name);
    if (value !== undefined) setOwn(used, name, value);
  }
  return used;
}

async function call(
  step: FetchStep,
  variables: Json,
  entities: readonly Json[][],
  execution: Execution,
): Promise<SubgraphResponse | undefined> {
  try {
    return await execution.call(step, variables);
  } catch (error) {
    fail(step, entities, error, execution);
    return undefined;
  }
}

/** Adds an error for the fields of a failed fetch. */
function fail(step: FetchStep, entities: readonly Json[][], error: unknown, execution: Execution): void {
  placeEverywhere(step, entities, { code: failureCode(error), message: undefined }, execution);
}

/** Keeps the missing fields of these objects until the nulls of the answer are known. */
function placeEverywhere(
  step: FetchStep,
  entities: readonly (readonly Json[])[],
  { code, message }: { code: ErrorCode; message: string | undefined },
  execution: Execution,
): void {
  const located = locateEntities(execution.data, step.path);
  execution.errors.addFailure({
    code,
    message,
    fields: fetchedFields(step),
    places: entities.flat().map((entity) => located.get(entity) ?? []),
  });
}

/**
 * Maps the errors of distinct representations back to all their places in the answer. An error without an entity is placed at
 * all missing entities; if none is missing, it gets no path.
 */
function placeEntityErrors(
  step: FetchStep,
  errors: readonly SubgraphError[],
  { entities, missing }: Readonly<Record<'entities' | 'missing', readonly Json[][]>>,
  execution: Execution,
): void {
  const located = locateEntities(execution.data, step.path);
  for (const error of errors) {
    const [root, index, ...rest] = error.path ?? [];
    if (root !== '_entities' || typeof index !== 'number') {
      if (missing.length === 0) addWithoutPath(step, error, execution);
      else placeEverywhere(step, missing, execution.read(step, error), execution);
    } else {
      const read = execution.read(step, error);
      for (const entity of entities[index] ?? [])
        place(step, read, [located.get(entity) ?? [], rest], execution);
    }
  }
}

function place(
  step: FetchStep,
  error: ReadError,
  [at, below]: readonly [readonly PathSegment[], readonly PathSegment[]],
  execution: Execution,
): void {
  if (execution.errors.isFull) return;
  const renamed = below.map((segment) =>
    typeof segment === 'string' ? (step.renames.get(segment) ?? segment) : segment,
  );
  addAt([...at, ...renamed], error, execution);
}

/** Adds an error at each place in the client's answer for the router's `path`. */
function addAt(
  path: readonly PathSegment[],
  {
    code,
    message,
    requiredScopes,
  }: Pick<ReadError, 'code' | 'requiredScopes'> & { message: string | undefined },
  execution: Execution,
): void {
  const { errors } = execution;
  if (errors.isFull) return;
  for (const place of clientPaths(path, execution, errors.room))
    errors.add(errorAt(place, code, message, requiredScopes));
}

function addWithoutPath(step: FetchStep, error: SubgraphError, execution: Execution): void {
  const { code, message, requiredScopes } = execution.read(step, error);
  execution.errors.add(errorAt(undefined, code, message, requiredScopes));
}
