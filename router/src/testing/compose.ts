// Composes test subgraphs. For tests that start no router: the modules of a router take 1 s to load.
import { composeServices } from '@apollo/composition';
import { createLog } from '@kawa/log';
import type { TestSubgraph } from './library.ts';

export const silent = createLog({ name: 'test', level: 'silent' });

export function compose(subgraphs: readonly (TestSubgraph & { url?: string })[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, typeDefs, url }) => ({
      name,
      typeDefs,
      url: url ?? `http://${name}.invalid/graphql`,
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
