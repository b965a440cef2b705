// The gateway that Apollo Server executes with: Apollo's for loading and planning, ours for running the plan.
// Each operation is compiled once and kept: its plan, and the shape of its answer. A contract has a gateway of its own, so that
// nothing which was made under one schema is found under another.
import type { Requirement } from '@kawa/requirements';
import { operationFromDocument } from '@apollo/federation-internals';
import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { anonymous, service, type Viewer } from '@kawa/trust';
import { LRUCache } from 'lru-cache';
import { outcomeFor, readDemands, refusedFields, type Demands } from './authorization/demands.ts';
import { refusedMutation } from './authorization/mutation.ts';
import { documentToPlan } from './authorization/cut.ts';
import { RequestContext } from './context.ts';
import { aboutVariables, readSubgraphError, unmasked, type ReadError } from './errors.ts';
import { hashOf } from './hash.ts';
import type { Limits } from './limits.ts';
import { commandResults } from './metrics/command-results.ts';
import { LineBudget } from './metrics/line-budget.ts';
import type { PlanCounts } from './metrics/metrics.ts';
import { operatorText } from './metrics/operator-text.ts';
import { complete } from './plan/complete.ts';
import { ErrorList } from './plan/error-list.ts';
import { executeStep } from './plan/execute.ts';
import { introspect, introspectionDocument } from './plan/introspection.ts';
import { readOperation, type ClientOperation } from './plan/operation.ts';
import { shapeOf, type SelectionShape } from './plan/shape.ts';
import { compilePlan, type Step } from './plan/steps.ts';
import { withinDeadline } from './subgraph/deadline.ts';
import { CircuitOpen } from './subgraph/failure.ts';
import type { SubgraphError, SubgraphSource } from './subgraph/source.ts';
import type { Supergraph } from './supergraph.ts';

/** What a client sent: enough to plan the same operation on another supergraph. */
export interface KnownOperation {
  source: string;
  operationName: string | undefined;
  /** One of those that the plan is for. */
  viewer: Viewer;
}

/** An operation for the viewers of one outcome: what they may not read is neither planned nor fetched. */
interface CompiledOperation {
  known: KnownOperation;
  operation: ClientOperation;
  refused: ReadonlyMap<FieldNode, Requirement>;
  /** Undefined where each of the variants has its own. */
  step: Step | undefined;
  variants: LRUCache<string, Variant>;
}

/** Places of one answer that a line of the log names. */
const MISFITS_TOLD = 5;

/** What of Apollo Server's request a compiled operation is made from. */
type Compilable = Pick<GatewayGraphQLRequestContext, 'queryHash' | 'document' | 'operation' | 'source'>;

/** An operation under one set of values of the variables that its @skip and @include read. */
interface Variant {
  step: Step | undefined;
  shape: SelectionShape;
  introspection: DocumentNode | undefined;
}

export interface GatewayOptions {
  supergraph: Supergraph;
  /** What clients of a contract see; the supergraph's whole API when absent. */
  schema?: GraphQLSchema | undefined;
  sources: ReadonlyMap<string, SubgraphSource>;
  limits: Limits;
  /** Shows the text of a foreign subgraph's error under a code of its own. */
  development?: boolean | undefined;
  /** Counts how often a plan was known. */
  plans: PlanCounts;
}

export class Gateway implements GatewayInterface {
  readonly #options: GatewayOptions;
  readonly #schema: GraphQLSchema;
  readonly #demands: LRUCache<string, Demands>;
  readonly #operations: LRUCache<string, CompiledOperation>;
  readonly #failureLines: LineBudget;
  readonly #maskedLines: LineBudget;

  constructor(options: GatewayOptions) {
    const { supergraph, limits } = options;
    this.#options = options;
    this.#schema = options.schema ?? supergraph.schema;
    const bounds = { max: limits.operations, maxSize: limits.operationCharacters };
    this.#demands = new LRUCache({
      ...bounds,
      sizeCalculation: ({ operation }) => Math.max(1, operation.document.loc?.end ?? 1),
    });
    this.#operations = new LRUCache({
      ...bounds,
      sizeCalculation: ({ known }) => Math.max(1, known.source.length),
    });
    this.#failureLines = new LineBudget(limits.failureLinesPerSecond);
    this.#maskedLines = new LineBudget(limits.failureLinesPerSecond);
  }

  /** What clients see. */
  get schema(): GraphQLSchema {
    return this.#schema;
  }

  onSchemaLoadOrUpdate(callback: Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]): () => void {
    // The supergraph is loaded before Apollo Server starts, and lives as long as it does.
    callback({ apiSchema: this.#schema, coreSupergraphSdl: '' });
    return () => undefined;
  }

  async load(): Promise<{
    executor: (context: GatewayGraphQLRequestContext) => Promise<GatewayExecutionResult>;
  }> {
    return { executor: (context) => this.execute(context) };
  }

  stop(): Promise<void> {
    return this.#options.supergraph.gateway.stop();
  }

  async execute(request: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    // Apollo Server knows the operation as absent, though its types do not; it answers OPERATION_RESOLUTION_FAILURE.
    const unplannable = refusalOf(request.operation, request.request.operationName, this.#schema);
    if (unplannable) return { errors: [unplannable] };
    const variables = request.request.variables ?? {};
    const coerced = getVariableValues(this.#schema, request.operation?.variableDefinitions ?? [], variables);
    if (coerced.errors) return { errors: aboutVariables(coerced.errors) };
    const context = RequestContext.from(request.context);
    const refusal = context.viewer.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    const compiled = this.#compiled(request, context.viewer);
    const { step, shape, introspection } = this.#variant(compiled, coerced.coerced);
    const data = {};
    const { observation } = context;
    const isMutation = compiled.operation.definition.operation === 'mutation';
    if (isMutation) observation.commands = commandResults(this.#schema, shape, data);
    const refusedFirst = refusedMutation(compiled.operation, shape, refusal);
    if (refusedFirst) return { errors: refusedFirst, data: null };
    const { limits, sources, supergraph } = this.#options;
    const errors = new ErrorList(limits.responseErrors);
    if (step) {
      await executeStep(step, {
        shape,
        variables,
        conditions: coerced.coerced,
        data,
        errors,
        satisfies: supergraph.satisfies,
        read: ({ node }, error) => this.#read(context, node.serviceName, error),
        call: async ({ node }, nodeVariables) => {
          const source = sources.get(node.serviceName);
          if (!source) throw new Error(`There is no source for the subgraph ${node.serviceName}.`);
          try {
            return await withinDeadline(context.deadline, limits.subgraphTimeoutMs, (signal) =>
              source.execute({
                query: node.operation,
                variables: nodeVariables,
                operationName: node.operationName,
                requestId: context.requestId,
                viewer: context.viewer,
                repeatWhen: node.operationKind === 'query' ? 'unanswered' : undefined,
                signal,
              }),
            );
          } catch (error) {
            this.#tellFailure(context, node.serviceName, error);
            throw error;
          }
        },
      });
    }
    if (isMutation) observation.commands = commandResults(this.#schema, shape, data);
    const completed = complete(data, shape, introspect(this.#schema, introspection, variables), {
      limit: limits.responseErrors,
      refusal,
    });
    const holes = errors.settle(completed.data, { shape, data }, completed.problems);
    this.#tellMisfits(
      context,
      holes.filter((error) => completed.problems.includes(error)),
    );
    const told = [...holes, ...completed.refusals].slice(0, limits.responseErrors);
    return told.length > 0 ? { errors: told, data: completed.data } : { data: completed.data };
  }

  /** Operations that are kept with their plan. */
  get plans(): number {
    return this.#operations.size;
  }

  /** Of the operations that are compiled, the `count` that were used last. */
  operations(count: number): KnownOperation[] {
    return [...this.#operations.values()].slice(0, count).map(({ known }) => known);
  }

  /**
   * Compiles an operation before the first client asks for it: planning is synchronous and a large plan takes 130 ms, for
   * which every other request would wait. Throws when the operation does not fit this supergraph.
   */
  prepare({ source, operationName, viewer }: KnownOperation): void {
    const document = parse(source);
    const [problem] = validate(this.#schema, document);
    if (problem) throw problem;
    const operation = getOperationAST(document, operationName);
    const refusal = refusalOf(operation ?? undefined, operationName, this.#schema);
    if (!operation || refusal) throw refusal ?? new Error('The document has no such operation.');
    this.#compiled({ queryHash: hashOf(source), document, operation, source }, viewer);
  }

  /** Compiles every operation of a document that is valid, for who may everything and for nobody in particular; throws when one of them cannot be planned. */
  prepareDocument(document: DocumentNode, source: string): void {
    const queryHash = hashOf(source);
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      const refusal = refusalOf(operation, operation.name?.value, this.#schema);
      if (refusal) throw refusal;
      for (const viewer of [service('warm-up'), anonymous])
        this.#compiled({ queryHash, document, operation, source }, viewer);
    }
  }

  /**
   * What a client may see of a subgraph's error. Its text is told the operator where the client is not told it: a foreign
   * subgraph's own codes say what is wrong, and stand nowhere else. The log takes addresses and secrets out of texts.
   */
  #read({ log, requestId }: RequestContext, subgraph: string, error: SubgraphError): ReadError {
    const read = readSubgraphError(error);
    if (read.masked && log.isLevelEnabled('warn')) {
      const untold = this.#maskedLines.take(performance.now());
      const length = this.#options.limits.loggedErrorLength;
      const text = operatorText(read.masked.text, length);
      const code = read.masked.code === undefined ? undefined : operatorText(read.masked.code, length);
      if (untold !== undefined)
        log.warn({ subgraph, requestId, code, text, ...(untold > 0 && { untold }) }, 'subgraph error masked');
    }
    return this.#options.development === true ? unmasked(read) : read;
  }

  /** Threat: in an outage each call fails, and each line has a stack; told without a bound they fill the disk. */
  #tellFailure({ log, requestId }: RequestContext, subgraph: string, error: unknown): void {
    // The breaker has said it once, instead of every request that it spares the subgraph.
    if (error instanceof CircuitOpen || !log.isLevelEnabled('warn')) return;
    const untold = this.#failureLines.take(performance.now());
    if (untold === undefined) return;
    log.warn({ subgraph, requestId, err: error, ...(untold > 0 && { untold }) }, 'subgraph call failed');
  }

  /** A value that does not fit the schema: the client reads that something went wrong, and a person finds where. */
  #tellMisfits({ log, requestId }: RequestContext, errors: readonly GraphQLError[]): void {
    if (errors.length === 0) return;
    const untold = this.#failureLines.take(performance.now());
    if (untold === undefined) return;
    const paths = errors.slice(0, MISFITS_TOLD).map(({ path }) => path?.join('.'));
    log.error(
      { requestId, paths, places: errors.length, ...(untold > 0 && { untold }) },
      'what subgraphs answered does not fit the schema',
    );
  }

  #compiled(request: Compilable, viewer: Viewer): CompiledOperation {
    const operationName = request.operation.name?.value;
    const document = `${request.queryHash}\n${operationName ?? ''}`;
    const demands = this.#demandsOf(document, request);
    const outcome = outcomeFor(demands, viewer);
    // Threat: a plan made for one viewer and reused for another. The outcome is digits only, so no two keys read alike.
    const key = `${outcome}\n${document}`;
    const { plans } = this.#options;
    const known = this.#operations.get(key);
    if (known) {
      plans.hits += 1;
      return known;
    }
    plans.misses += 1;
    const { operation } = demands;
    const refused = refusedFields(demands, outcome);
    const { kind, scopes } = viewer;
    const compiled: CompiledOperation = {
      known: { source: request.source, operationName, viewer: { kind, scopes } },
      operation,
      refused,
      step: operation.plannedByConditions ? undefined : this.#planned(operation, refused),
      variants: new LRUCache({ max: this.#options.limits.operationVariants }),
    };
    this.#operations.set(key, compiled);
    return compiled;
  }

  #planned(
    operation: ClientOperation,
    refused: ReadonlyMap<FieldNode, Requirement>,
    conditions?: Readonly<Record<string, unknown>>,
  ): Step | undefined {
    const { planningSchema, planner, required } = this.#options.supergraph;
    const document = documentToPlan(operation, refused, conditions);
    if (!document) return undefined;
    const operationName = operation.definition.name?.value;
    const options = operationName === undefined ? {} : { operationName };
    return compilePlan(
      planner.buildQueryPlan(operationFromDocument(planningSchema, document, options)),
      required,
    );
  }

  #demandsOf(key: string, { document, operation }: Compilable): Demands {
    const known = this.#demands.get(key);
    if (known) return known;
    const demands = readDemands(
      readOperation(document, operation, this.#options.supergraph.planned),
      this.#schema,
      this.#options.supergraph.requirements,
    );
    this.#demands.set(key, demands);
    return demands;
  }

  #variant(
    { operation, refused, step, variants }: CompiledOperation,
    conditions: Readonly<Record<string, unknown>>,
  ): Variant {
    const key = operation.conditionVariables.map((name) => (conditions[name] === true ? '1' : '0')).join('');
    const known = variants.get(key);
    if (known) return known;
    const variant: Variant = {
      step: operation.plannedByConditions ? this.#planned(operation, refused, conditions) : step,
      shape: shapeOf(this.#schema, operation, conditions, refused),
      introspection: introspectionDocument(operation, conditions),
    };
    variants.set(key, variant);
    return variant;
  }
}

/** What graphql-js's validation lets pass and a plan cannot be made for. */
function refusalOf(
  operation: OperationDefinitionNode | undefined,
  operationName: string | undefined,
  schema: GraphQLSchema,
): GraphQLError | undefined {
  if (!operation) {
    const named =
      operationName === undefined
        ? 'Name the operation to run.'
        : `Unknown operation named "${operationName}".`;
    return new GraphQLError(named);
  }
  if (operation.operation !== 'subscription' && schema.getRootType(operation.operation)) return undefined;
  return new GraphQLError(`This graph has no ${operation.operation}s.`, {
    nodes: operation,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
}
