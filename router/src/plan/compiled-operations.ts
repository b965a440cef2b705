// Compiles the operations of one API: plans each once for each outcome of authorization, and keeps it with the shape of its
// answer. A contract has its own operations, so that a plan made for one schema is never used for another.
import type { Requirement } from '@kawa/requirements';
import { operationFromDocument } from '@apollo/federation-internals';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import {
  getOperationAST,
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
import { documentToPlan } from '../authorization/cut.ts';
import { outcomeFor, readDemands, refusedFields, type Demands } from '../authorization/demands.ts';
import { hashOf } from '../hash.ts';
import type { Limits } from '../limits.ts';
import type { PlanCounts } from '../metrics/metrics.ts';
import type { Supergraph } from '../supergraph.ts';
import { introspectionDocument } from './introspection.ts';
import { readOperation, type ClientOperation } from './operation.ts';
import { shapeOf, type SelectionShape } from './shape.ts';
import { compilePlan, type Step } from './steps.ts';

/** The part of a request that is needed to plan the same operation on another supergraph. */
export interface KnownOperation {
  source: string;
  operationName: string | undefined;
  /** One of the viewers that the plan is for. */
  viewer: Viewer;
}

/** An operation for the viewers of one outcome. Fields that they may not read are neither planned nor fetched. */
export interface CompiledOperation {
  known: KnownOperation;
  operation: ClientOperation;
  refused: ReadonlyMap<FieldNode, Requirement>;
  /** Undefined if each variant has its own. */
  step: Step | undefined;
  variants: LRUCache<string, Variant>;
}

/** The part of Apollo Server's request that is compiled. */
export type Compilable = Pick<
  GatewayGraphQLRequestContext,
  'queryHash' | 'document' | 'operation' | 'source'
>;

/** An operation for one set of values of the variables in its @skip and @include. */
export interface Variant {
  step: Step | undefined;
  shape: SelectionShape;
  introspection: DocumentNode | undefined;
}

export class CompiledOperations {
  readonly #schema: GraphQLSchema;
  readonly #supergraph: Supergraph;
  readonly #limits: Limits;
  readonly #plans: PlanCounts;
  readonly #demands: LRUCache<string, Demands>;
  readonly #operations: LRUCache<string, CompiledOperation>;

  /** `schema` is the one for clients; `plans` counts whether a plan was known. */
  constructor(options: { schema: GraphQLSchema; supergraph: Supergraph; limits: Limits; plans: PlanCounts }) {
    const { limits } = options;
    this.#schema = options.schema;
    this.#supergraph = options.supergraph;
    this.#limits = limits;
    this.#plans = options.plans;
    const bounds = { max: limits.operations, maxSize: limits.operationCharacters };
    this.#demands = new LRUCache(bounds);
    this.#operations = new LRUCache(bounds);
  }

  /** The number of operations in memory with their plan. */
  get size(): number {
    return this.#operations.size;
  }

  /** The `count` most recently used operations. */
  recent(count: number): KnownOperation[] {
    return [...this.#operations.values()].slice(0, count).map(({ known }) => known);
  }

  /**
   * Compiles an operation before a client sends it: planning is synchronous, a large plan takes 130 ms, and all other requests
   * would wait. Throws if the operation does not fit this supergraph.
   */
  prepare({ source, operationName, viewer }: KnownOperation): void {
    const document = parse(source);
    const [problem] = validate(this.#schema, document);
    if (problem) throw problem;
    const operation = getOperationAST(document, operationName) ?? undefined;
    const refusal = unplannable(this.#schema, operation, operationName);
    if (!operation || refusal) throw refusal;
    this.compiled({ queryHash: hashOf(source), document, operation, source }, viewer);
  }

  /** Compiles all operations of a valid document, for a viewer with every permission and for an anonymous one. May throw. */
  prepareDocument(document: DocumentNode, source: string): void {
    const queryHash = hashOf(source);
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      const refusal = unplannable(this.#schema, operation);
      if (refusal) throw refusal;
      for (const viewer of [service('warm-up'), anonymous])
        this.compiled({ queryHash, document, operation, source }, viewer);
    }
  }

  /** The operation for the viewers of one outcome; planned at the first request. */
  compiled(request: Compilable, viewer: Viewer): CompiledOperation {
    const operationName = request.operation.name?.value;
    const document = `${request.queryHash}\n${operationName ?? ''}`;
    const demands = this.#demandsOf(document, request);
    const outcome = outcomeFor(demands, viewer);
    // Threat: a plan for one viewer is used for another. The outcome has only digits, so two keys are never equal by accident.
    const key = `${outcome}\n${document}`;
    const known = this.#operations.get(key);
    if (known) {
      this.#plans.hits += 1;
      return known;
    }
    this.#plans.misses += 1;
    const { operation } = demands;
    const refused = refusedFields(demands, outcome);
    const { kind, scopes } = viewer;
    const compiled: CompiledOperation = {
      known: { source: request.source, operationName, viewer: { kind, scopes } },
      operation,
      refused,
      step: operation.plannedByConditions ? undefined : this.#planned(operation, refused),
      variants: new LRUCache({ max: this.#limits.operationVariants }),
    };
    this.#operations.set(key, compiled, { size: request.source.length });
    return compiled;
  }

  #planned(
    operation: ClientOperation,
    refused: ReadonlyMap<FieldNode, Requirement>,
    conditions?: Readonly<Record<string, unknown>>,
  ): Step | undefined {
    const { planningSchema, planner, required } = this.#supergraph;
    const document = documentToPlan(operation, refused, conditions);
    if (!document) return undefined;
    const { name } = operation.definition;
    const planned = operationFromDocument(planningSchema, document, name && { operationName: name.value });
    return compilePlan(planner.buildQueryPlan(planned), required);
  }

  #demandsOf(key: string, { document, operation, source }: Compilable): Demands {
    const known = this.#demands.get(key);
    if (known) return known;
    const demands = readDemands(
      readOperation(document, operation, this.#supergraph.planned),
      this.#schema,
      this.#supergraph.requirements,
    );
    this.#demands.set(key, demands, { size: source.length });
    return demands;
  }

  /** The plan and the shape for the values of the variables in its @skip and @include. */
  variant(
    { operation, refused, step, variants }: CompiledOperation,
    conditions: Readonly<Record<string, unknown>>,
  ): Variant {
    const key = operation.conditionVariables.map((name) => conditions[name] === true).join();
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

/** The reason why a document that passed graphql-js's validation cannot be planned; undefined if it can. */
export function unplannable(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  operationName?: string,
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
