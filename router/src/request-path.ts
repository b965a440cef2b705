// The path of a request to the graph, from HTTP to its answer: the steps by name, in their order. The file that exports a step
// explains it.
//
//     http/server.ts     one request at a time per connection, the request's id, CORS: for every path of the server
//  1  graphPath          counts and logs every request; refuses it if too many are in flight
//  2  answerRequest      from HTTP to a document: method, address, caller, body, document, part of the graph
//                        then Apollo Server: CSRF prevention, and for unknown documents parsing and validation
//  3  checkOperation     the limits of a valid operation, before anything is planned
//  4  executeOperation   variables, authorization, plan, subgraph calls, shaping the answer
//  5  finishAnswer       ids in errors, counts, cache policy; then answerRequest sends the answer
//
// Hooks can add steps at three places (hooks.ts): onRequest in 2, onOperation in 3, onAnswer at the end of 2.
import type { Usage } from '@kawa/usage';
import { getVariableValues, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Log } from '@kawa/log';
import { addRequestId, logUnexpected, type OperationListener } from './apollo-server.ts';
import { refusedMutation } from './authorization/mutation.ts';
import { RequestContext } from './context.ts';
import { createCostLimits } from './cost/check.ts';
import { policyOfAnswer, setCacheControl } from './documents/cache-control.ts';
import { CacheHints } from './documents/cache-hints.ts';
import type { Documents } from './documents/documents.ts';
import { aboutVariables } from './errors.ts';
import type { Execute } from './gateway.ts';
import { asGraphQLError, type Hooks } from './hooks.ts';
import { send } from './http/answer.ts';
import { apolloRequest, methodOf, wholeAnswer } from './http/apollo-exchange.ts';
import { readJsonBody } from './http/body.ts';
import { ChosenGraphs } from './http/chosen-graph.ts';
import type { GraphQLEndpoint } from './http/graphql-endpoint.ts';
import { boundRequests } from './http/overload.ts';
import type { Identity } from './identity/identity.ts';
import type { Limits } from './limits.ts';
import { commandResults } from './metrics/command-results.ts';
import type { Metrics } from './metrics/metrics.ts';
import { Observation } from './metrics/observation.ts';
import { noteOperation, observeRequests } from './metrics/observe-requests.ts';
import { complete } from './plan/complete.ts';
import { unplannable } from './plan/compiled-operations.ts';
import { ErrorList } from './plan/error-list.ts';
import { executeStep } from './plan/execute.ts';
import { introspect } from './plan/introspection.ts';
import { FieldRates, type Rates } from './rates/rates.ts';
import type { Generations } from './reload/generations.ts';
import { callSubgraph } from './subgraph/call.ts';
import { Deadline } from './subgraph/deadline.ts';
import { usageCounter } from './usage/count-usage.ts';

export interface PathParts {
  generations: Generations;
  documents: Documents;
  identity: Identity;
  rates: Rates;
  hooks: readonly Hooks[];
  metrics: Metrics;
  limits: Limits;
  log: Log;
}

/** 1. The whole path, called by the server. */
export function graphPath(parts: PathParts): GraphQLEndpoint {
  return observeRequests(boundRequests(answerRequest(parts), parts.limits), parts);
}

/** 2. From HTTP to a document for Apollo Server, and its answer back to HTTP. */
function answerRequest(parts: PathParts): GraphQLEndpoint {
  const { generations, documents, identity, rates, hooks, limits, log } = parts;
  const graphs = new ChosenGraphs(parts);
  return async (request, response, requestId, search, observation = new Observation()) => {
    const method = methodOf(request);
    const deadline = new Deadline(limits.requestTimeoutMs);
    // The subgraph calls of a disconnected client are cancelled.
    response.on('close', () => deadline.cancel());
    try {
      const client = await rates.admit(request);
      const { viewer, contract } = await identity.callerOf(request, requestId);
      observation.contract = contract;
      const { headers } = request;
      for (const hook of hooks) await hook.onRequest?.({ requestId, method, headers, viewer, contract });
      const body = method === 'POST' ? await readJsonBody(request, limits.bodyBytes) : undefined;
      const admission = documents.admit({ search, body });
      const { documentId } = admission;
      observation.documentId = documentId;
      const context = new RequestContext({
        requestId,
        deadline,
        log,
        observation,
        viewer,
        documentId,
        client,
      });
      const answer = await generations.use((generation) =>
        graphs.of(generation, contract, requestId).apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: apolloRequest(request, method, admission),
          context: async () => context,
        }),
      );
      const whole = wholeAnswer(answer, response, requestId, observation);
      const isKept = admission.byId && whole.status === 200;
      setCacheControl(request, response, isKept ? context.caching.policy : undefined);
      const setHeader = (name: string, value: string): void => void response.setHeader(name, value);
      for (const hook of hooks)
        await hook.onAnswer?.({ requestId, viewer, ...whole, codes: observation.codes, setHeader });
      send(response, whole.status, whole.contentType, whole.body);
    } finally {
      deadline.finish();
    }
  };
}

/** The parts of one graph that its requests need. */
export interface GraphSteps {
  /** The composed supergraph. */
  supergraph: DocumentNode;
  schema: GraphQLSchema;
  rates: Rates;
  limits: Limits;
  /** Counts which client uses which fields. Absent: nothing is counted. */
  usage: Usage | undefined;
  hooks: readonly Hooks[];
}

/** The hooks of Apollo Server around planning and execution, for every request, also with a known document. */
export function aroundExecution(steps: GraphSteps): OperationListener {
  return {
    didResolveOperation: checkOperation(steps),
    didEncounterErrors: logUnexpected,
    willSendResponse: finishAnswer(steps),
  };
}

/**
 * 3. Refuses an operation by its cost and by rate limits. The order matters: an operation that is refused for its cost must not
 * use up a try of a rate limit.
 */
function checkOperation({
  supergraph,
  schema,
  rates,
  limits,
  hooks,
}: GraphSteps): OperationListener['didResolveOperation'] {
  const costs = createCostLimits({ supergraph, schema, limits });
  const fieldRates = new FieldRates(rates, { supergraph, schema });
  return async ({ document, operation, request, contextValue: context }) => {
    const tooOften = await rates.viewerRefusal(context);
    if (tooOften) throw tooOften;
    // Apollo Server reports an absent operation only after this hook, although its types exclude one.
    const definition: typeof operation | undefined = operation;
    if (!definition) return;
    const asked = { document, operation: definition, variables: request.variables ?? {} };
    const refusal = costs.refusal(asked) ?? (await fieldRates.refusal({ ...asked, context }));
    if (refusal) throw refusal;
    const { requestId, viewer, documentId } = context;
    try {
      for (const hook of hooks) await hook.onOperation?.({ ...asked, requestId, viewer, documentId });
    } catch (error) {
      throw asGraphQLError(error);
    }
  };
}

/** 4. From a valid operation to its data and its errors. */
export const executeOperation: Execute = async (gateway, request) => {
  const { schema, operations, limits } = gateway;
  // The operation may be absent, although the types exclude that. Apollo Server then answers OPERATION_RESOLUTION_FAILURE.
  const problem = unplannable(schema, request.operation, request.request.operationName);
  if (problem) return { errors: [problem] };
  const variables = request.request.variables ?? {};
  const coerced = getVariableValues(schema, request.operation?.variableDefinitions ?? [], variables);
  if (coerced.errors) return { errors: aboutVariables(coerced.errors) };
  const context = RequestContext.from(request.context);
  // Fields that this viewer is refused are removed before planning, and are null in the shape.
  const compiled = operations.compiled(request, context.viewer);
  const variant = operations.variant(compiled, coerced.coerced);
  const { shape } = variant;
  const refusal = context.viewer.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  const data = {};
  const isMutation = compiled.operation.definition.operation === 'mutation';
  const noteCommands = (): void => {
    if (isMutation) context.observation.commands = commandResults(schema, shape, data);
  };
  noteCommands();
  const refusedFirst = refusedMutation(compiled.operation, shape, refusal);
  if (refusedFirst) return { errors: refusedFirst, data: null };
  const errors = new ErrorList(limits.responseErrors);
  if (variant.step) {
    await executeStep(variant.step, {
      shape,
      variables,
      conditions: coerced.coerced,
      data,
      errors,
      satisfies: gateway.supergraph.satisfies,
      read: ({ node }, error) => gateway.failures.read(context, node.serviceName, error),
      call: ({ node }, nodeVariables) => callSubgraph(gateway, context, node, nodeVariables),
    });
  }
  noteCommands();
  const completed = complete(data, shape, introspect(schema, variant.introspection, variables), {
    limit: limits.responseErrors,
    refusal,
  });
  const holes = errors.settle(completed.data, { shape, data }, completed.problems);
  gateway.failures.tellMisfits(
    context,
    holes.filter((error) => completed.problems.includes(error)),
  );
  const told = [...holes, ...completed.refusals].slice(0, limits.responseErrors);
  return told.length > 0 ? { errors: told, data: completed.data } : { data: completed.data };
};

/** 5. Completes the answer before it is sent, and counts it. */
function finishAnswer({ supergraph, schema, usage }: GraphSteps): OperationListener['willSendResponse'] {
  const hints = new CacheHints(supergraph, schema);
  const countUsage = usage && usageCounter(usage, schema);
  return async (answered) => {
    addRequestId(answered);
    noteOperation(answered);
    const policy = policyOfAnswer(hints, answered);
    if (policy) answered.contextValue.caching.policy = policy;
    countUsage?.(answered);
  };
}
