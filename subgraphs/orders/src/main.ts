import { runSubgraph } from '@kawa/subgraph-frame';
import { ordersSubgraph } from './subgraph.ts';

await runSubgraph(ordersSubgraph, process.env);
