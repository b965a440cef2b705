// The gateway of Apollo Server: Apollo's gateway loads and plans, our request path runs the plan. Each contract has its own
// gateway.
import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Limits } from './limits.ts';
import { FailureLog } from './metrics/failure-log.ts';
import type { PlanCounts } from './metrics/metrics.ts';
import { CompiledOperations } from './plan/compiled-operations.ts';
import type { SubgraphSource } from './subgraph/source.ts';
import type { Supergraph } from './supergraph.ts';

/** Runs a valid operation that is within its limits. */
export type Execute = (
  gateway: Gateway,
  request: GatewayGraphQLRequestContext,
) => Promise<GatewayExecutionResult>;

export interface GatewayOptions {
  execute: Execute;
  supergraph: Supergraph;
  /** The schema for clients of a contract. Default: the supergraph's whole API. */
  schema?: GraphQLSchema | undefined;
  sources: ReadonlyMap<string, SubgraphSource>;
  limits: Limits;
  /** Shows developers the text of an error that a subgraph gave a code of its own. */
  development?: boolean | undefined;
  /** Counts whether a plan was known. */
  plans: PlanCounts;
}

export class Gateway implements GatewayInterface {
  /** The schema for clients. */
  readonly schema: GraphQLSchema;
  readonly supergraph: Supergraph;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly limits: Limits;
  readonly operations: CompiledOperations;
  readonly failures: FailureLog;
  readonly #execute: Execute;

  constructor({ execute, supergraph, schema, sources, limits, development, plans }: GatewayOptions) {
    this.schema = schema ?? supergraph.schema;
    this.supergraph = supergraph;
    this.sources = sources;
    this.limits = limits;
    this.operations = new CompiledOperations({ schema: this.schema, supergraph, limits, plans });
    this.failures = new FailureLog(limits, development === true);
    this.#execute = execute;
  }

  onSchemaLoadOrUpdate(callback: Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]): () => void {
    // The supergraph is loaded before Apollo Server starts, and does not change while it runs.
    callback({ apiSchema: this.schema, coreSupergraphSdl: '' });
    return () => undefined;
  }

  async load(): Promise<{
    executor: (request: GatewayGraphQLRequestContext) => Promise<GatewayExecutionResult>;
  }> {
    return { executor: (request) => this.#execute(this, request) };
  }

  stop(): Promise<void> {
    return this.supergraph.gateway.stop();
  }

  /** Plans every operation of a valid document before a client sends it. */
  prepareDocument(document: DocumentNode, source: string): void {
    this.operations.prepareDocument(document, source);
  }
}
