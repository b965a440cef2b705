// One generation: everything that follows from one supergraph's text. It takes over in one assignment, and ends when its last
// request has been answered.
import type { ApolloServer } from '@apollo/server';
import type { RequestContext } from '../context.ts';
import type { Gateway } from '../gateway.ts';
import type { SubgraphSource } from '../subgraph/source.ts';

/** One API of the graph: its own schema, with documents and plans that nobody under another schema finds. */
export interface Graph {
  readonly gateway: Gateway;
  readonly apollo: ApolloServer<RequestContext>;
}

export interface Generation {
  /** SHA-256 of the supergraph's text, in hexadecimal. */
  readonly hash: string;
  /** For who has no contract: the whole graph, unless the router serves one contract to everybody. */
  readonly standard: Graph;
  /** By name. */
  readonly contracts: ReadonlyMap<string, Graph>;
  /** Whether an API key may be for a contract. */
  readonly keysHaveContracts: boolean;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  /** Gives back all that it took; called once, when no request uses it. */
  close(): Promise<void>;
}
