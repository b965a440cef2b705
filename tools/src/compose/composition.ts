// Owns composing subgraph schemas into a supergraph and telling what stands in the way, by file and line.
import { composeServices } from '@apollo/composition';
import { type ASTNode, GraphQLError, parse, Source } from 'graphql';
import type { SubgraphSource } from './configuration.ts';

export interface Finding {
  /** Federation's code, for example INVALID_FIELD_SHARING. */
  readonly code: string;
  readonly message: string;
  /** `file:line` of each place that has a part in it. */
  readonly places: readonly string[];
}

export type Composition =
  | { readonly supergraphSdl: string; readonly hints: readonly Finding[] }
  | { readonly errors: readonly Finding[] };

function placesOf(nodes: readonly ASTNode[] | undefined, sources: readonly SubgraphSource[]): string[] {
  const places = (nodes ?? []).flatMap((node) => {
    // Federation marks each node with its subgraph; the location says where in that subgraph's file it stands.
    const name = 'subgraph' in node && typeof node.subgraph === 'string' ? node.subgraph : undefined;
    const file = sources.find((source) => source.name === name)?.file;
    return file === undefined || node.loc === undefined ? [] : [`${file}:${node.loc.startToken.line}`];
  });
  return [...new Set(places)];
}

function toFinding(error: GraphQLError, sources: readonly SubgraphSource[]): Finding {
  const code = typeof error.extensions['code'] === 'string' ? error.extensions['code'] : 'INVALID_GRAPHQL';
  return { code, message: error.message, places: placesOf(error.nodes, sources) };
}

/** Composes; a syntax error in one schema is a finding like any other. */
export function composeSupergraph(sources: readonly SubgraphSource[]): Composition {
  const services = [];
  const broken: Finding[] = [];
  for (const { name, url, file, sdl } of sources) {
    try {
      services.push({ name, url, typeDefs: parse(new Source(sdl, file)) });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const line = error.locations?.[0]?.line ?? 1;
      broken.push({ code: 'INVALID_GRAPHQL', message: error.message, places: [`${file}:${line}`] });
    }
  }
  if (broken.length > 0) return { errors: broken };
  const result = composeServices(services);
  if (result.errors !== undefined) return { errors: result.errors.map((error) => toFinding(error, sources)) };
  return {
    supergraphSdl: `${result.supergraphSdl.trimEnd()}\n`,
    hints: (result.hints ?? []).map(({ definition, message, nodes }) => ({
      code: definition.code,
      message,
      places: placesOf(nodes, sources),
    })),
  };
}

/** A finding as lines for a terminal. */
export function describe({ code, message, places }: Finding): string {
  return [`${code}: ${message}`, ...places.map((place) => `    at ${place}`)].join('\n');
}
