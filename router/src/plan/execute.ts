// Runs a compiled query plan: sends the fetches, merges what comes back into one tree, and places the errors.
// What the client asked for is cut out of that tree afterwards, in shape.ts and complete.ts.
import { errorAt, failureCode, readSubgraphError } from '../errors.ts';
import type { SubgraphError, SubgraphResponse } from '../subgraph/source.ts';
import { collectEntities, locateEntities, type PathSegment } from './entities.ts';
import { clientPath, type ErrorList } from './error-list.ts';
import type { ClientOperation } from './operation.ts';
import { copy, getOwn, isRecord, merge, setOwn, type Json } from './record.ts';
import { buildRepresentations } from './representations.ts';
import { applyRewrites } from './rewrites.ts';
import { fetchedFields, type FetchStep, type Step } from './steps.ts';
import type { TypeConditions } from './type-conditions.ts';

export interface Execution {
  operation: ClientOperation;
  /** As the client sent them; a subgraph coerces them again, with the same types. */
  variables: Json;
  /** Coerced, with defaults: what conditions read. */
  conditions: Json;
  /** The tree that the fetches fill. */
  data: Json;
  errors: ErrorList;
  satisfies: TypeConditions;
  call(step: FetchStep, variables: Json): Promise<SubgraphResponse>;
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
  for (const error of response.errors ?? []) {
    if (error.path) place(step, error, step.path, error.path, execution);
    else addError(execution, undefined, error);
  }
  if (!isRecord(response.data)) return;
  applyRewrites(step.node.outputRewrites, response.data, execution.satisfies);
  parents.forEach((parent, index) => {
    if (isRecord(response.data)) merge(parent, index === 0 ? response.data : copy(response.data));
  });
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
  const received = isRecord(response.data) ? getOwn(response.data, '_entities') : undefined;
  if (response.errors?.length) placeEntityErrors(step, response.errors, entities, execution);
  if (!Array.isArray(received) || received.length !== distinct.length) {
    // A subgraph that answers neither entities nor errors is broken; an empty answer must not pass for "not found".
    if (!response.errors?.length)
      fail(step, entities, new Error('The subgraph did not answer _entities.'), execution);
    return;
  }
  received.forEach((value: unknown, index) => {
    const standsFor = entities[index];
    if (!isRecord(value) || !standsFor) return;
    mergeEntity(step, value, standsFor, satisfies);
  });
}

/** Writes one received entity to each object that it stands for; no two of them may share what later fetches change. */
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
  // A subgraph that knows only the interface (@interfaceObject) tells its name: that must not replace the object's own type.
  const knowsLess = typeof known === 'string' && typeof told === 'string' && satisfies(known, told);
  if (knowsLess) received['__typename'] = undefined;
  // The copies first: the last one adopts the nested objects of what was received.
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

/** Keeps what a failed fetch would have filled, until it is known which of it the answer has as null. */
function fail(step: FetchStep, entities: readonly Json[][], error: unknown, execution: Execution): void {
  const located = locateEntities(execution.data, step.path);
  execution.errors.addFailure({
    code: failureCode(error),
    fields: fetchedFields(step),
    places: entities.flat().map((entity) => located.get(entity) ?? []),
  });
}

/** Maps the errors of distinct representations back to every place of the answer that they stand for. */
function placeEntityErrors(
  step: FetchStep,
  errors: readonly SubgraphError[],
  entities: readonly Json[][],
  execution: Execution,
): void {
  const located = locateEntities(execution.data, step.path);
  for (const error of errors) {
    const [root, index, ...rest] = error.path ?? [];
    if (root !== '_entities' || typeof index !== 'number') addError(execution, undefined, error);
    else {
      for (const entity of entities[index] ?? [])
        place(step, error, located.get(entity) ?? [], rest, execution);
    }
  }
}

function place(
  step: FetchStep,
  error: SubgraphError,
  at: readonly PathSegment[],
  below: readonly PathSegment[],
  execution: Execution,
): void {
  if (execution.errors.isFull) return;
  const renamed = below.map((segment) =>
    typeof segment === 'string' ? (step.renames.get(segment) ?? segment) : segment,
  );
  addError(execution, clientPath([...at, ...renamed], execution.operation), error);
}

function addError(execution: Execution, path: PathSegment[] | undefined, error: SubgraphError): void {
  const { code, message } = readSubgraphError(error);
  execution.errors.add(errorAt(path, code, message));
}
