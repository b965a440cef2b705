// Builds one side of the comparison: the composed subgraphs, the schema that clients see, and the findings of
// composition.
import { type Schema, Supergraph } from '@apollo/federation-internals';
import { GraphQLError, type GraphQLSchema, parse, Source } from 'graphql';
import type { composeSupergraph, Finding as CompositionError, Hint } from '../../compose/composition.ts';
import type { SubgraphSource } from '../../compose/configuration.ts';
import type { ParsedSchema } from '../../compose/places.ts';
import { CannotJudge } from '../cannot-judge.ts';

export type Compose = typeof composeSupergraph;

export interface Graph {
  /** Empty for a supergraph file, of which nobody knows what its subgraphs look like. */
  readonly schemas: readonly ParsedSchema[];
  readonly sources: readonly SubgraphSource[];
  /** The supergraph, with what is hidden from clients and who may what. */
  readonly supergraph: Schema;
  /** What clients see: nothing that is @inaccessible. */
  readonly api: GraphQLSchema;
  readonly hints: readonly Hint[];
}

/** The schemas, parsed. Throws `CannotJudge` with every syntax error by file and line; `whose` ends the message. */
export function parseSchemas(sources: readonly SubgraphSource[], whose = ''): ParsedSchema[] {
  const problems: string[] = [];
  const schemas = sources.flatMap(({ name, file, sdl }) => {
    try {
      return [{ name, file, document: parse(new Source(sdl, file)) }];
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      problems.push(`${file}:${error.locations?.[0]?.line ?? 1}: ${error.message}`);
      return [];
    }
  });
  if (problems.length > 0) throw new CannotJudge(`${problems.join('\n')}${whose}`);
  return schemas;
}

/** The subgraphs as one graph, or why they do not compose. */
export function composeGraph(
  sources: readonly SubgraphSource[],
  schemas: readonly ParsedSchema[],
  compose: Compose,
  options?: Parameters<Compose>[1],
): Graph | { readonly errors: readonly CompositionError[] } {
  const composition = compose(sources, options);
  if ('errors' in composition) return composition;
  const { schema: supergraph, hints } = composition;
  return { sources, schemas, supergraph, api: supergraph.toAPISchema().toGraphQLJSSchema(), hints };
}

/** A supergraph file as a graph. Throws `CannotJudge` when it is none. */
export function readSupergraph(sdl: string, file: string): Graph {
  let document;
  try {
    document = parse(new Source(sdl, file));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new CannotJudge(
      `${file}:${error.locations?.[0]?.line ?? 1}: ${error.message} A base file must be a supergraph written by \`npm run compose\`, or a supergraph.yaml.`,
    );
  }
  try {
    // null: features that a router must enforce do not matter for what clients see.
    const { schema: supergraph } = Supergraph.build(document, { supportedFeatures: null });
    return {
      sources: [],
      schemas: [],
      supergraph,
      api: supergraph.toAPISchema().toGraphQLJSSchema(),
      hints: [],
    };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    throw new CannotJudge(
      `${file}:1: this is GraphQL, but not a supergraph (${reason}). Name a file written by \`npm run compose\`, or a supergraph.yaml.`,
    );
  }
}
