// Generates a client's src/generated/: client.ts has its name and version, documents.ts the id and name of each
// operation with the types of its variables and result, nodes.ts the same operations parsed (for Apollo Client and
// urql), strings.ts the same as texts, possible-types.ts what a cache needs. Codegen's plugin typed-document-node
// cannot write the texts: it sorts fragments differently, so the texts and ids would differ from the manifest's.
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { isAbstractType, type NamedTypeNode, parse, visit } from 'graphql';
import { formatted } from '../../command/format.ts';
import type { Documents, Operation } from './read.ts';

const notice = '// Written by `npm run documents` from operations/*.graphql. Do not edit.';

/** Under which name and version the client asks, and its documents stand in a manifest. */
export const generateClient = (name: string, version: string): Promise<string> =>
  formatted('documents.ts', `${notice}\nexport const app = ${JSON.stringify({ name, version })} as const;`);

export async function generateTypes(documents: Documents): Promise<string> {
  const text = await codegen({
    documents: [{ document: documents.document }],
    filename: 'documents.ts',
    schema: parse('type Query { unused: Int }'),
    schemaAst: documents.schema,
    pluginMap: { operations },
    plugins: [{ operations: {} }],
    config: {
      enumsAsTypes: true,
      immutableTypes: true,
      useTypeImports: true,
      skipTypename: true,
      strictScalars: true,
      // What JSON holds.
      scalars: {
        DateTime: 'string',
        Decimal: 'string',
        CurrencyCode: 'string',
        SafeInt: 'number',
        ID: 'string',
      },
    },
  });
  const constants = documents.operations.map(constantOf);
  return formatted(
    'documents.ts',
    [notice, "import type { PersistedDocument } from '../persisted-document.ts';", text, ...constants].join(
      '\n',
    ),
  );
}

/** `<Operation>Document` for each, a `TypedDocumentNode` whose `__meta__.hash` is its id. */
export const generateNodes = ({ operations: all }: Documents): Promise<string> =>
  formatted(
    'documents.ts',
    [
      notice,
      "import type { TypedDocumentNode } from '@graphql-typed-document-node/core';",
      "import type * as types from './documents.ts';",
      ...all.map((operation) => {
        const node = { __meta__: { hash: operation.id }, ...operation.document };
        return `export const ${operation.name}Document = ${JSON.stringify(node, withoutEmpty)} as unknown as TypedDocumentNode<${typesOf(operation, 'types.')}>;`;
      }),
    ].join('\n'),
  );

/** `<Operation>Document` for each, a `TypedDocumentString`. */
export const generateStrings = ({ operations: all }: Documents): Promise<string> =>
  formatted(
    'documents.ts',
    [
      notice,
      "import { TypedDocumentString } from '../typed-document-string.ts';",
      "import type * as types from './documents.ts';",
      ...all.map((operation) => {
        const { id, name, body } = operation;
        return `export const ${name}Document = new TypedDocumentString<${typesOf(operation, 'types.')}>(${JSON.stringify(body)}, { hash: '${id}' });`;
      }),
    ].join('\n'),
  );

/** Empty lists say nothing, and a bundle carries them. */
const withoutEmpty = (_key: string, value: unknown): unknown =>
  Array.isArray(value) && value.length === 0 ? undefined : value;

/**
 * What a cache must know to read `... on Error` from an answer that names its type: of each interface and union that an
 * operation names so, the types that it may be.
 */
export function generatePossibleTypes({ schema, document }: Documents): Promise<string> {
  const named = new Set<string>();
  const note = ({ typeCondition }: { readonly typeCondition?: NamedTypeNode | undefined }): void => {
    if (typeCondition) named.add(typeCondition.name.value);
  };
  visit(document, { InlineFragment: note, FragmentDefinition: note });
  const entries = [...named].sort().flatMap((name) => {
    const type = schema.getType(name);
    if (!isAbstractType(type)) return [];
    return [
      [
        name,
        schema
          .getPossibleTypes(type)
          .map((possible) => possible.name)
          .sort(),
      ] as const,
    ];
  });
  const text = `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(entries))};`;
  return formatted('documents.ts', [notice, text].join('\n'));
}

function typesOf({ name, type }: Operation, from = ''): string {
  const kind = type === 'mutation' ? 'Mutation' : 'Query';
  return `${from}${name}${kind}, ${from}${name}${kind}Variables`;
}

function constantOf(operation: Operation): string {
  const { id, name, type } = operation;
  return `export const ${name}: PersistedDocument<${typesOf(operation)}> = { id: '${id}', name: '${name}', type: '${type}' };`;
}
