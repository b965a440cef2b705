export type {
  Call,
  JsonWebKeySet,
  Peer,
  Resolvers,
  Subgraph,
  SubgraphOptions,
  SubgraphRequest,
  SubgraphResponse,
} from './subgraph.ts';
export { mountedPeer, mountSubgraph, type MountedSubgraph } from './mount.ts';
export { serveSubgraph, type Callers, type ServedSubgraph } from './serve.ts';
export { remoteSubgraph, type RemoteSubgraph } from './remote.ts';
