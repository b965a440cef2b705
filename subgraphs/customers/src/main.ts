import { runSubgraph } from '@kawa/subgraph-frame';
import { customersSubgraph } from './subgraph.ts';

await runSubgraph(customersSubgraph, process.env);
