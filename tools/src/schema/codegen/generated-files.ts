// Generates all files of one subgraph, formatted: the block of its schema, and the types and the map of its
// resolvers.
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse } from 'graphql';
import { formatted } from '../../command/format.ts';
import { type Mappers, resolverTypes } from './generate.ts';
import { withRepeatedSdl } from './repeated-sdl.ts';
import { resolverMap } from './resolver-map.ts';

/** The files below src/resolvers/ that are not tests, from there. */
export const resolverFiles = (folder: string): readonly string[] =>
  globSync('**/*.ts', { cwd: join(folder, 'src/resolvers') })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.endsWith('.test.ts'))
    .sort();

interface SubgraphManifest {
  readonly kawa?: { readonly mappers?: Mappers };
}

const notice = (sources: string, them: string) =>
  `// Written by \`npm run codegen\` from ${sources}. Change ${them}, not this.\n`;

const main = `import { runSubgraph } from '@kawa/subgraph';
import { createSubgraph } from './subgraph.ts';

await runSubgraph(createSubgraph, process.env);
`;

/**
 * Path -> text. Throws graphql's error when the schema has one, `Misplaced` for a resolver that the schema has no place for.
 */
export async function generatedFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const file = join(folder, 'schema.graphql');
  const schema = await withRepeatedSdl(file, await readFile(file, 'utf8'));
  const document = parse(schema);
  const { kawa } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as SubgraphManifest;
  const texts = {
    'src/main.ts': `// Written by \`npm run codegen\`: the domain as a process of its own.
${main}`,
    'src/generated/resolvers.ts':
      notice('schema.graphql', 'that') + (await resolverTypes(document, kawa?.mappers ?? {})),
    'src/generated/resolver-map.ts':
      notice('schema.graphql and src/resolvers/', 'those') + resolverMap(document, resolverFiles(folder)),
  };
  const written = Object.entries(texts).map(
    async ([path, text]) => [join(folder, path), await formatted(path, text)] as const,
  );
  return new Map([[file, schema], ...(await Promise.all(written))]);
}
