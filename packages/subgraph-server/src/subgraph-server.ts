export type { Call, Resolvers, Subgraph, SubgraphRequest, SubgraphResponse } from './subgraph.ts';
export { mountSubgraph, type MountedSubgraph } from './mount.ts';
export { serveSubgraph, type ServedSubgraph } from './serve.ts';
