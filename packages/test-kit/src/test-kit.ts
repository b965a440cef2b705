export { everythingIn, freshDatabase, type FreshDatabase } from './database.ts';
export { testSubgraph, type TestSubgraph } from './subgraph.ts';
