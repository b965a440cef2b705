// Lists what is deployed: the programs of each workspace and the files that they read at run time.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { graphiqlFiles, placeOf } from '@kawa/router/graphiql-files';

export const root = join(import.meta.dirname, '../../../..');

export interface Deployable {
  /** A folder of the repository; its bundle lies in `dist/` there. */
  readonly workspace: string;
  /** From the workspace: `src/main.ts` becomes `dist/src/main.mjs`, and `src/operations/seed/main.ts` becomes `dist/src/seed.mjs`. */
  readonly programs: readonly string[];
  /**
   * What the programs read at run time. They find it by its path from their own file, so a bundle has the layout of its
   * sources: programs in `src/`, their files one level up. A function makes the file first.
   */
  readonly files: readonly { readonly from: string | (() => Promise<string>); readonly to: string }[];
}

/** The domains of the graph: what the seed knows when there is no folder `subgraphs/` to look into. */
export const domains: readonly string[] = readdirSync(join(root, 'subgraphs')).sort();

const subgraph = (domain: string): Deployable => ({
  workspace: `subgraphs/${domain}`,
  programs: ['src/main.ts'],
  files: [
    { from: join(root, `subgraphs/${domain}/schema.graphql`), to: 'schema.graphql' },
    { from: join(root, `drizzle/${domain}/migrations`), to: 'migrations' },
  ],
});

export const deployables: readonly Deployable[] = [
  ...domains.map(subgraph),
  {
    workspace: 'router',
    programs: ['src/main.ts'],
    files: [
      { from: join(root, 'router/supergraph.graphql'), to: 'supergraph.graphql' },
      { from: join(root, 'router/contracts.yaml'), to: 'contracts.yaml' },
      ...graphiqlFiles.map((name) => ({ from: () => placeOf(name), to: `graphiql/${name}` })),
      { from: join(root, 'packages/usage/migrations'), to: 'migrations' },
    ],
  },
  {
    workspace: 'tools',
    programs: ['src/operations/seed/main.ts', 'src/operations/create-admin/main.ts'],
    files: [],
  },
];
