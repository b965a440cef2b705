import { runSubgraph } from '@kawa/subgraph-frame';
import { productsSubgraph } from './subgraph.ts';

await runSubgraph(productsSubgraph, process.env);
