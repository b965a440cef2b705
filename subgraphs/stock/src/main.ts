// Written by `npm run codegen`: the domain as a process of its own.
import { runSubgraph } from '@kawa/subgraph';
import { createSubgraph } from './subgraph.ts';

await runSubgraph(createSubgraph, process.env);
