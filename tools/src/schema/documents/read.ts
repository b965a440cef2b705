// Reads a client's operations: parses every file, checks it against the schema that clients see, and prints each
// operation with its fragments as clients send it. Every selection gets `__typename`, because clients with a cache of
// objects (Apollo Client, urql) add it and their text must be the manifest's. Apollo's generator of manifests needs
// Apollo Client, which nothing else here uses, and reports no file and line.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  separateOperations,
  Source,
  validate,
  visit,
} from 'graphql';

/** Mistakes in the operations, each with its file and line, in words for people. */
export class DocumentsError extends Error {
  override name = 'DocumentsError';
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

export interface Operation {
  /** SHA-256 of the body, hex. */
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation';
  /** What is sent: the operation and its fragments. */
  readonly body: string;
  /** The same, parsed, without places. */
  readonly document: DocumentNode;
}

export interface Documents {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** By name. */
  readonly operations: readonly Operation[];
}

/** Reads `folder/*.graphql`; throws a `DocumentsError` with every mistake. `schemaFile` holds an API, or a supergraph. */
export async function readDocuments(folder: string, schemaFile: string): Promise<Documents> {
  const schema = await readApiSchema(schemaFile);
  const names = await readdir(folder).catch(() => {
    throw new DocumentsError(`${folder} cannot be read; name the client's folder with --client.`);
  });
  const files = names.filter((name) => name.endsWith('.graphql')).sort();
  const problems: string[] = [];
  const parsed: DocumentNode[] = [];
  for (const name of files) {
    const file = join(folder, name);
    try {
      parsed.push(parse(new Source(await readFile(file, 'utf8'), file)));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      problems.push(told(error));
    }
  }
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: parsed.flatMap(({ definitions }) => definitions),
  };
  if (problems.length === 0) problems.push(...validate(schema, document).map(told));
  problems.push(...unnamed(document));
  if (problems.length > 0) throw new DocumentsError(problems.join('\n'));
  const sent = withTypenames(document);
  return { schema, document: sent, operations: operationsOf(sent) };
}

/** What every supergraph links, and no API. */
const isSupergraph = /@(?:link|core)\([^)]*specs\.apollo\.dev\/join\//u;

/** What clients see of a supergraph, or an API as it stands; throws a `DocumentsError` when there is no such file. */
export async function readApiSchema(file: string): Promise<GraphQLSchema> {
  const sdl = await readFile(file, 'utf8').catch(() => {
    throw new DocumentsError(`${file} cannot be read; \`npm run compose\` writes it.`);
  });
  try {
    if (!isSupergraph.test(sdl)) return buildSchema(sdl);
    // null: features that a router must enforce do not matter for what clients see.
    return Supergraph.build(sdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    const [place] = error instanceof GraphQLError ? (error.locations ?? []) : [];
    if (place) throw new DocumentsError(`${file}:${place.line}: ${reason}`);
    throw new DocumentsError(`${file} is not a schema: ${reason}`);
  }
}

function told(error: GraphQLError): string {
  const node = error.nodes?.[0]?.loc;
  const source = error.source ?? node?.source;
  return `${source?.name ?? 'operations'}:${error.locations?.[0]?.line ?? 1}: ${error.message}`;
}

/** A name is what logs, metrics and the generated types call an operation by. */
const unnamed = ({ definitions }: DocumentNode): string[] =>
  definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name === undefined
      ? [`${definition.loc?.source.name}:${definition.loc?.startToken.line}: The operation has no name.`]
      : [],
  );

/** Such a client knows an object by its type, and would add what lacks here at the same places. */
const withTypenames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet(node, _key, parent): SelectionSetNode | undefined {
      const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const isThere = node.selections.some(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      );
      if (isRoot || isThere) return undefined;
      return { ...node, selections: [...node.selections, typename] };
    },
  });

function operationsOf(document: DocumentNode): Operation[] {
  return Object.entries(separateOperations(document))
    .map(([name, separate]): Operation => {
      const definition = separate.definitions.find(
        (candidate): candidate is OperationDefinitionNode => candidate.kind === Kind.OPERATION_DEFINITION,
      );
      const body = print(separate);
      return {
        id: createHash('sha256').update(body).digest('hex'),
        name,
        type: definition?.operation === 'mutation' ? 'mutation' : 'query',
        body,
        document: parse(body, { noLocation: true }),
      };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
