// Builds a complete generation while the current one serves. All tables that are derived from the supergraph
// (authorization, costs, hints) are built here, so that no request uses parts of two graphs.
import type { Log } from '@kawa/log';
import type { Usage } from '@kawa/usage';
import type { GraphQLSchema } from 'graphql';
import { createApolloServer } from '../apollo-server.ts';
import { filterNamed, readContractFilters } from '../contracts/definitions.ts';
import { servedSchema } from '../contracts/contract-schema.ts';
import type { Documents } from '../documents/documents.ts';
import { Gateway } from '../gateway.ts';
import { hashOf } from '../hash.ts';
import type { Hooks } from '../hooks.ts';
import { keysHaveContracts } from '../identity/open-identity.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Rates } from '../rates/rates.ts';
import { aroundExecution, executeOperation } from '../request-path.ts';
import { loadSupergraph, type Supergraph } from '../supergraph.ts';
import type { Generation, Graph } from './generation.ts';
import type { GraphText } from './graph-text.ts';
import type { Sources } from './sources.ts';

export interface GenerationOptions {
  sources: Sources;
  log: Log;
  limits: Limits;
  development: boolean;
  metrics: Metrics;
  documents: Documents;
  rates: Rates;
  /** Counts which client uses which fields. Absent: nothing is counted. */
  usage: Usage | undefined;
  hooks: readonly Hooks[];
  /** The name of the contracts file in messages. */
  contractsFile: string;
  /** The contract of callers without one. Default: the whole graph. */
  contract: string | undefined;
}

/** Throws an error of plain lines if the supergraph or one of its contracts cannot be served, and closes what was opened. */
export async function buildGeneration(text: GraphText, options: GenerationOptions): Promise<Generation> {
  const { log, contract } = options;
  const filters = readContractFilters(text.contracts ?? '', options.contractsFile);
  if (contract !== undefined) filterNamed(filters, contract);
  const supergraph = await loadSupergraph(text.supergraph, log, options.limits);
  // Released in reverse order, also if a later step fails.
  await using taken = new AsyncDisposableStack();
  taken.defer(() => supergraph.gateway.stop());
  const held = await options.sources.hold(supergraph.subgraphs);
  taken.defer(() => held.release());
  const build = async (schema: GraphQLSchema): Promise<Graph> => {
    const graph = createGraph(schema, { ...options, supergraph, sources: held.byName });
    await graph.apollo.start();
    taken.defer(() => graph.apollo.stop());
    return graph;
  };
  const contracts = new Map<string, Graph>();
  for (const [name, filter] of filters)
    contracts.set(name, await build(servedSchema(supergraph.composed, name, filter)));
  const everybody = contract === undefined ? undefined : contracts.get(contract);
  const standard = everybody ?? (await build(supergraph.schema));
  const owned = taken.move();
  return {
    hash: hashOf(text.supergraph),
    standard,
    contracts,
    keysHaveContracts: keysHaveContracts(supergraph.composed),
    sources: held.byName,
    close: () => owned.disposeAsync(),
  };
}

function createGraph(
  schema: GraphQLSchema,
  options: Omit<GenerationOptions, 'sources'> & {
    supergraph: Supergraph;
    sources: Generation['sources'];
  },
): Graph {
  const { supergraph, sources, log, limits, development, documents } = options;
  const { rates, usage, hooks } = options;
  const gateway = new Gateway({
    execute: executeOperation,
    supergraph,
    schema,
    sources,
    limits,
    development,
    plans: options.metrics.plans,
  });
  const listener = aroundExecution({ supergraph: supergraph.document, schema, rates, limits, usage, hooks });
  return { gateway, apollo: createApolloServer({ gateway, log, limits, development, documents, listener }) };
}
