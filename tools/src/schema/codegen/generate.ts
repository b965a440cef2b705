// Generates a subgraph's src/generated/resolvers.ts: resolver types from its schema.graphql.
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, type DocumentNode } from 'graphql';
import { strictTypes } from './strict-types.ts';

/** GraphQL type -> the type of its parent in resolvers, as `file#Type` seen from src/generated/. */
export type Mappers = Readonly<Record<string, string>>;

const scalars = {
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
};

/** An outcome of the domain names its GraphQL type as `kind`: it knows nothing of GraphQL's `__typename`. */
const withKind = (text: string): string =>
  text.replaceAll(/& \{ __typename: ('\w+') \}/gu, '& { readonly kind: $1 }');

export async function resolverTypes(document: DocumentNode, mappers: Mappers): Promise<string> {
  const text = await codegen({
    documents: [],
    filename: 'resolvers.ts',
    schema: { kind: document.kind, definitions: [] },
    // Federation's directives are not defined in the file; composition checks their use.
    schemaAst: buildASTSchema(document, { assumeValidSDL: true }),
    pluginMap: { typescript, resolvers },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    config: {
      federation: true,
      contextType: '../context.ts#Context',
      mappers,
      enumsAsTypes: true,
      immutableTypes: true,
      useTypeImports: true,
      maybeValue: 'T | null | undefined',
      skipTypename: true,
      strictScalars: true,
      scalars,
      resolverTypeSuffix: 'FieldResolvers',
      resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
    },
  });
  return `${withKind(text)}\n${strictTypes(document)}`;
}
