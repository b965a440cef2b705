// Owns the text of one subgraph's src/generated/resolvers.ts: resolver types from its schema.graphql.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, parse } from 'graphql';
import { format, resolveConfig } from 'prettier';

interface SubgraphManifest {
  /** GraphQL type -> the type of its parent in resolvers, as `file#Type` seen from src/generated/. */
  readonly mappers?: Record<string, string>;
}

/** Throws graphql's syntax error when the schema has one. */
export async function generate(folder: string): Promise<string> {
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
