// `npm run codegen`: resolver types of every subgraph from its schema.graphql, into src/generated/; `--check` only compares.
import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, parse } from 'graphql';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '../..');

interface SubgraphManifest {
  /** GraphQL type -> the type of its parent in resolvers, as `file#Type` seen from src/generated/. */
  readonly mappers?: Record<string, string>;
}

async function generate(folder: string): Promise<string> {
  const document = parse(await readFile(join(folder, 'schema.graphql'), 'utf8'));
  const { kawa } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    kawa?: SubgraphManifest;
  };
  const text = await codegen({
    documents: [],
    filename: 'resolvers.ts',
    schema: parse('type Query { unused: Int }'),
    // Federation's directives are not defined in the file; composition checks their use.
    schemaAst: buildASTSchema(document, { assumeValidSDL: true }),
    pluginMap: { typescript, resolvers },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    config: {
      federation: true,
      contextType: '../context.ts#Context',
      mappers: kawa?.mappers ?? {},
      enumsAsTypes: true,
      immutableTypes: true,
      useTypeImports: true,
      maybeValue: 'T | null | undefined',
      skipTypename: true,
      strictScalars: true,
      scalars: {
        DateTime: 'Date',
        Decimal: 'string',
        CurrencyCode: 'string',
        SafeInt: 'number',
        ID: 'string',
        _Any: 'unknown',
        _FieldSet: 'string',
        federation__FieldSet: 'string',
        federation__Scope: 'string',
        federation__Policy: 'string',
        federation__ContextFieldValue: 'string',
        link__Import: 'string',
      },
    },
  });
  const options = await resolveConfig(join(folder, 'src/generated/resolvers.ts'));
  const notice = '// Written by `npm run codegen` from schema.graphql. Change that, not this.\n';
  return format(notice + text, { ...options, parser: 'typescript' });
}

const checking = process.argv.includes('--check');
const stale: string[] = [];
for (const name of await readdir(join(root, 'subgraphs'))) {
  const folder = join(root, 'subgraphs', name);
  const file = join(folder, 'src/generated/resolvers.ts');
  const fresh = await generate(folder);
  const present = await readFile(file, 'utf8').catch(() => '');
  if (fresh === present) continue;
  if (checking) stale.push(name);
  else {
    await mkdir(join(folder, 'src/generated'), { recursive: true });
    await writeFile(file, fresh);
    process.stdout.write(`wrote subgraphs/${name}/src/generated/resolvers.ts\n`);
  }
}
if (stale.length > 0) {
  process.stderr.write(
    `Generated types are stale for: ${stale.join(', ')}. Run \`npm run codegen\` and commit the result.\n`,
  );
  process.exit(1);
}
