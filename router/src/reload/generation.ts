// A generation: everything that is derived from one supergraph. It takes over in one assignment, and is closed after its
// last request.
import type { ApolloServer } from '@apollo/server';
import type { RequestContext } from '../context.ts';
import type { Gateway } from '../gateway.ts';
import type { SubgraphSource } from '../subgraph/source.ts';

/** One API of the graph: a schema with its own documents and plans, which no other schema uses. */
export interface Graph {
  readonly gateway: Gateway;
  readonly apollo: ApolloServer<RequestContext>;
}

export interface Generation {
  /** SHA-256 of the supergraph's text, in hexadecimal. */
  readonly hash: string;
  /** For callers without a contract: the whole graph, unless the router has a default contract. */
  readonly standard: Graph;
  /** The contracts by name. */
  readonly contracts: ReadonlyMap<string, Graph>;
  /** Whether an API key may be for a contract. */
  readonly keysHaveContracts: boolean;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  /** Releases everything; called once, when no request uses it. */
  close(): Promise<void>;
}
