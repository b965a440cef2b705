export { defineSubgraph, type SubgraphContext, type SubgraphFactory } from './define.ts';
export type {
  Call,
  JsonWebKeySet,
  Peer,
  Resolvers,
  Subgraph,
  SubgraphOptions,
  SubgraphRequest,
  SubgraphResponse,
} from './mountable.ts';
export { mountedPeer, mountSubgraph, type MountedSubgraph } from './mount/mount.ts';
export { runSubgraph } from './run.ts';
