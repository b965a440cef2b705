export { everythingIn } from './everything-in.ts';
export { testSubgraph, type TestSubgraph } from './subgraph.ts';
