// Composes subgraph schemas into a supergraph and reports errors by file and line.
import { composeServices } from '@apollo/composition';
import type { Schema } from '@apollo/federation-internals';
import { GraphQLError, parse, Source } from 'graphql';
import type { SubgraphSource } from './configuration.ts';
import { type ParsedSchema, placesOf } from './places.ts';

export interface Finding {
  /** Federation's code, for example INVALID_FIELD_SHARING. */
  readonly code: string;
  readonly message: string;
  /** `file:line` of each place that has a part in it. */
  readonly places: readonly string[];
}

export interface Hint extends Finding {
  /** Federation's own level: what it calls DEBUG is as it should be, and needs nobody to act. */
  readonly level: string;
  /** The type, field or value that it is about, when federation names it: "ErrorCode.NOT_FOUND". */
  readonly coordinate: string | undefined;
}

export type Composition =
  | {
      readonly supergraphSdl: string;
      /** The same as `supergraphSdl`, for those who ask more of it than its text. */
      readonly schema: Schema;
      readonly hints: readonly Hint[];
    }
  | { readonly errors: readonly Finding[] };

const codeOf = ({ extensions }: GraphQLError): string =>
  typeof extensions['code'] === 'string' ? extensions['code'] : 'INVALID_GRAPHQL';

/**
 * Composes; a syntax error in one schema is a finding like any other. `isSatisfiable` tells that every query is known to have
 * a plan, for a graph that was composed before: the search for one that has none takes a third of the time.
 */
export function composeSupergraph(
  sources: readonly SubgraphSource[],
  { isSatisfiable = false }: { readonly isSatisfiable?: boolean } = {},
): Composition {
  const schemas: (ParsedSchema & { readonly url: string })[] = [];
  const broken: Finding[] = [];
  for (const { name, url, file, sdl } of sources) {
    try {
      schemas.push({ name, url, file, document: parse(new Source(sdl, file)) });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const line = error.locations?.[0]?.line ?? 1;
      broken.push({ code: 'INVALID_GRAPHQL', message: error.message, places: [`${file}:${line}`] });
    }
  }
  if (broken.length > 0) return { errors: broken };
  const result = composeServices(
    schemas.map(({ name, url, document }) => ({ name, url, typeDefs: document })),
    { runSatisfiability: !isSatisfiable },
  );
  if (result.errors !== undefined) {
    return {
      errors: result.errors.map((error) => ({
        code: codeOf(error),
        message: error.message,
        places: placesOf(error, schemas),
      })),
    };
  }
  return {
    supergraphSdl: `${result.supergraphSdl.trimEnd()}\n`,
    schema: result.schema,
    hints: (result.hints ?? []).map(({ definition, message, nodes, coordinate }) => ({
      code: definition.code,
      level: definition.level.name,
      coordinate,
      message,
      places: placesOf({ message, nodes }, schemas),
    })),
  };
}
