export { cloneRepository, type Clone } from './clone.ts';
export { chromiumPath, isMissing, northwindPath } from './needs.ts';
export { startKawa, topologies, type Kawa, type Topology } from './kawa.ts';
export { answerOf, getGraphQL, postGraphQL, twice, type Headers, type HttpAnswer } from './client.ts';
export { startCuttingProxy, type CuttingProxy, type Fault } from './cutting-proxy.ts';
export { isWhole, percentile, startLoad, type Load, type Sample } from './load.ts';
export { admin, credentialsOf, customer } from './viewers.ts';
