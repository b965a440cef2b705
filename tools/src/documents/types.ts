// Owns the text of a client's src/generated/documents.ts: each operation's id and name, with the types of what it takes and gives.
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { format, resolveConfig } from 'prettier';
import type { Documents, Operation } from './read.ts';

const notice = '// Written by `npm run documents` from operations/*.graphql. Change those, not this.\n';

export async function generateTypes(documents: Documents, client: string): Promise<string> {
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
  const options = await resolveConfig(join(client, 'src/generated/documents.ts'));
  const whole = `${notice}import type { PersistedDocument } from '../persisted-document.ts';\n${text}\n${documents.operations.map(constantOf).join('\n')}`;
  return format(whole, { ...options, parser: 'typescript' });
}

function constantOf({ id, name, type }: Operation): string {
  const kind = type === 'mutation' ? 'Mutation' : 'Query';
  return `export const ${name}: PersistedDocument<${name}${kind}, ${name}${kind}Variables> = { id: '${id}', name: '${name}', type: '${type}' };`;
}
