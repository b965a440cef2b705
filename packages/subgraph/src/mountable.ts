import type { GraphQLSchemaModule } from '@apollo/subgraph';
import type { Log } from '@kawa/log';
import type { Viewer } from '@kawa/trust';
import type { DocumentNode } from 'graphql';
import type { Peer } from './call/seam.ts';

/** What one call gives to the context of its resolvers. */
export interface Call {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
}

/** RFC 7517; of an issuer of tokens, its public keys only. */
export interface JsonWebKeySet {
  readonly keys: readonly object[];
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
  /** The public keys of the access tokens that this subgraph issues, as a JWKS; absent when it issues none. */
  jwks?(): Promise<JsonWebKeySet>;
  stop(): Promise<void>;
}

/** What `createSubgraph` of every `subgraphs/<domain>/src/subgraph.ts` takes. */
export interface SubgraphOptions<PeerName extends string = string> {
  readonly databaseUrl: string;
  readonly log: Log;
  readonly peers: Readonly<Record<PeerName, Peer>>;
  readonly clock?: () => Date;
  /** Reads the private JWKS with which this subgraph signs access tokens, if it issues any; read again now and then. */
  readonly tokenKeys?: () => Promise<string>;
  /** Off behind a pooler that shares sessions between clients. */
  readonly prepare?: boolean;
  /** Told the text of every statement that is sent. */
  readonly onStatement?: (text: string) => void;
}
