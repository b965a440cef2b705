export { defineSubgraph, type SubgraphContext, type SubgraphFactory } from './define.ts';
export { helpOf, readSettings } from './settings.ts';
export { runSubgraph } from './run.ts';
