// One generation: everything that follows from one supergraph's text. It is built whole and beside the one that serves, takes
// over in one assignment, and ends when its last request has been answered. A table that is derived from the supergraph
// (authorisation, costs, hints) is built here, so that no request ever sees half of two graphs.
import type { ApolloServer } from '@apollo/server';
import type { Log } from '@kawa/log';
import type { Usage } from '@kawa/usage';
import { createApolloServer } from '../apollo-server.ts';
import type { RequestContext } from '../context.ts';
import { createCostLimits } from '../cost/check.ts';
import { limitsBeforePlanning } from '../cost/plugin.ts';
import { noteCachePolicy } from '../documents/cache-control.ts';
import { CacheHints } from '../documents/cache-hints.ts';
import type { Documents } from '../documents/documents.ts';
import { Gateway } from '../gateway.ts';
import { hashOf } from '../hash.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { observeOperations } from '../metrics/observe-requests.ts';
import { FieldRates, type Rates } from '../rates/rates.ts';
import type { SubgraphSource } from '../subgraph/source.ts';
import { loadSupergraph } from '../supergraph.ts';
import { countUsage } from '../usage/count-usage.ts';
import type { Sources } from './sources.ts';

export interface Generation {
  /** SHA-256 of the supergraph's text, in hexadecimal. */
  readonly hash: string;
  readonly gateway: Gateway;
  readonly apollo: ApolloServer<RequestContext>;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  /** Gives back all that it took; called once, when no request uses it. */
  close(): Promise<void>;
}

export interface GenerationOptions {
  sources: Sources;
  log: Log;
  limits: Limits;
  development: boolean;
  metrics: Metrics;
  documents: Documents;
  rates: Rates;
  /** Counts who asks for what; nobody does when absent. */
  usage: Usage | undefined;
}

/** Throws an error of one plain line when the supergraph cannot be served; nothing is left open then. */
export async function buildGeneration(
  supergraphSdl: string,
  options: GenerationOptions,
): Promise<Generation> {
  const { log, limits, development, documents } = options;
  const supergraph = await loadSupergraph(supergraphSdl, log);
  // What was taken is given back last first, also when a later step fails.
  await using taken = new AsyncDisposableStack();
  taken.defer(() => supergraph.gateway.stop());
  const held = await options.sources.hold(supergraph.subgraphs);
  taken.defer(() => held.release());
  const gateway = new Gateway({ supergraph, sources: held.byName, limits, plans: options.metrics.plans });
  const costs = createCostLimits({ supergraphSdl, schema: supergraph.schema, limits });
  const fieldRates = new FieldRates(options.rates, { supergraphSdl, schema: supergraph.schema });
  const refusals = limitsBeforePlanning({ costs, rates: options.rates, fieldRates });
  const hints = new CacheHints(supergraphSdl, supergraph.schema);
  const counted = options.usage ? [countUsage(options.usage, supergraph.schema)] : [];
  const listeners = [observeOperations, refusals, noteCachePolicy(hints), ...counted];
  const apollo = createApolloServer({ gateway, log, limits, development, documents, listeners });
  await apollo.start();
  taken.defer(() => apollo.stop());
  const owned = taken.move();
  return {
    hash: hashOf(supergraphSdl),
    gateway,
    apollo,
    sources: held.byName,
    close: () => owned.disposeAsync(),
  };
}
