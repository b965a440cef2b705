import type { GraphQLSchemaModule } from '@apollo/subgraph';
import type { Log } from '@kawa/log';
import type { DocumentNode } from 'graphql';

/** What the router sends for one subgraph, over HTTP or by a call: the seam of both topologies. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string | undefined;
  readonly requestId: string;
  /** Aborted when the caller no longer waits. */
  readonly signal: AbortSignal;
}

export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Record<string, unknown>;
  }[];
}

/** What one call gives to the context of its resolvers. */
export interface Call {
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** Resolver functions by type and field name, as @apollo/subgraph takes them. */
export type Resolvers = NonNullable<GraphQLSchemaModule['resolvers']>;

/** One domain as both topologies mount it. `start` comes first and once; `stop` gives back all that it took. */
export interface Subgraph<Context extends object> {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly resolvers: Resolvers;
  createContext(call: Call): Context;
  start(): Promise<void>;
  /** Whether a query can be answered now; never throws. */
  ready(): Promise<boolean>;
  /** What a thrown error means when it is not a bug: true when the same request may succeed later. */
  isOutage(error: unknown): boolean;
  stop(): Promise<void>;
}

/** Another subgraph as a domain sees it: for what must be known or done inside a mutation. */
export interface Peer {
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
}

/** What `createSubgraph` of every `subgraphs/<domain>/src/subgraph.ts` takes. */
export interface SubgraphOptions<PeerName extends string = string> {
  readonly databaseUrl: string;
  readonly log: Log;
  readonly peers: Readonly<Record<PeerName, Peer>>;
  readonly clock?: () => Date;
  /** Off behind a pooler that shares sessions between clients. */
  readonly prepare?: boolean;
  /** Told the text of every statement that is sent. */
  readonly onStatement?: (text: string) => void;
}
