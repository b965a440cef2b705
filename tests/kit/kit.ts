export { chromiumPath, isMissing, northwindPath } from './needs.ts';
export { startKawa, topologies, type Kawa, type Topology } from './kawa.ts';
export { freshDatabase, type FreshDatabase } from './database.ts';
export { testSubgraph, type TestSubgraph } from './subgraph.ts';
