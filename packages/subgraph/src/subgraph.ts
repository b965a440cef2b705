export { defineSubgraph, type SubgraphContext, type SubgraphFactory } from './define.ts';
export type { Peer, SubgraphRequest, SubgraphResponse } from './call/seam.ts';
export type { Call, JsonWebKeySet, Resolvers, Subgraph, SubgraphOptions } from './mountable.ts';
export { mountedPeer, mountSubgraph, type MountedSubgraph } from './mount/mount.ts';
export { runSubgraph } from './run.ts';
