export { subgraphClient, type ClientAnswer, type SubgraphClient } from './client.ts';
export { CallFailure, type Stage } from './failure.ts';
export { remoteSubgraph, type RemoteSubgraph } from './remote.ts';
export { readResponse } from './response.ts';
export type { Peer, SubgraphError, SubgraphRequest, SubgraphResponse } from './seam.ts';
