// Checks subgraph schemas against rules of graphql-eslint and against the rules of Kawa's graph.
import { GraphQLError, parse, Source } from 'graphql';
import type { Finding } from '../check/finding.ts';
import { checkDeprecations } from './rules/deprecations.ts';
import { checkEntities } from './rules/entities.ts';
import { type Exception, exceptions, isExcepted } from './exceptions.ts';
import { checkConnections, checkLists } from './rules/lists.ts';
import { checkIdempotency, checkMutationResults } from './rules/mutations.ts';
import { checkNullability } from './rules/nullability.ts';
import { type LintedSchema, readSchema, type SchemaSource } from './schema.ts';

function read({ name, file, sdl }: SchemaSource): LintedSchema | Finding {
  try {
    return readSchema(name, file, parse(new Source(sdl, file)));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const places = [`${file}:${error.locations?.[0]?.line ?? 1}`];
    return { code: 'INVALID_GRAPHQL', level: 'error', message: `[${name}] ${error.message}`, places };
  }
}

/** By file, then by line. */
const byPlace = ({ places: [one = ''] }: Finding, { places: [other = ''] }: Finding): number =>
  one.localeCompare(other, 'en', { numeric: true });

/** What the schemas of a graph break; they are read together, for what crosses from one to another. */
export async function lintSchemas(
  sources: readonly SchemaSource[],
  excepted: readonly Exception[] = exceptions,
): Promise<readonly Finding[]> {
  const parsed = sources.map(read);
  const schemas = parsed.filter((each) => 'document' in each);
  const unreadable = parsed.filter((each) => 'code' in each);
  // Only now: ESLint takes longer to load than all the rules to run.
  const { checkWithPlugin } = await import('./eslint.ts');
  const findings = [
    ...schemas.flatMap(checkWithPlugin),
    ...[
      checkDeprecations,
      checkEntities,
      checkNullability,
      checkLists,
      checkConnections,
      checkMutationResults,
      checkIdempotency,
    ].flatMap((check) => check(schemas)),
  ];
  return [...unreadable, ...findings.filter((finding) => !isExcepted(finding, excepted))].sort(byPlace);
}
