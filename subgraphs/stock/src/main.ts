import { runSubgraph } from '@kawa/subgraph-frame';
import { stockSubgraph } from './subgraph.ts';

await runSubgraph(stockSubgraph, process.env);
