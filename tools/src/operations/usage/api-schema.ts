import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';

/** What clients see of the supergraph in `file`; throws one plain line. */
export async function readApiSchema(file: string): Promise<GraphQLSchema> {
  const sdl = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} cannot be read; \`npm run compose\` writes it, SUPERGRAPH names another one.`);
  });
  try {
    // null: features that a router must enforce do not matter for what clients see.
    return Supergraph.build(sdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new Error(`${file} is not a supergraph: ${reason}`, { cause: error });
  }
}
