import { runSubgraph } from '@kawa/subgraph-frame';
import { staffSubgraph } from './subgraph.ts';

await runSubgraph(staffSubgraph, process.env);
