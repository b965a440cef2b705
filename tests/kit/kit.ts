export { chromiumPath, isMissing, northwindPath } from './needs.ts';
export { startKawa, topologies, type Kawa, type Topology } from './kawa.ts';
