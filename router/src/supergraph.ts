// Loads a supergraph with Apollo's gateway, which knows every version of the format, and provides what our executor needs:
// the schema for clients, the supergraph's schema, and the query planner.
import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import { errorCauses, Supergraph as FederationSupergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlannerConfig } from '@apollo/query-planner';
import type { Log } from '@kawa/log';
import { readRequirements, type Requirements } from '@kawa/requirements';
import { parse, print, type DocumentNode, type GraphQLSchema } from 'graphql';
import { refuseUnenforced } from './authorization/features.ts';
import { silenceTelemetry } from './env.ts';
import { defaultLimits } from './limits.ts';
import { requiredArguments, type RequiredArguments } from './plan/required-arguments.ts';
import type { PlannedFields } from './plan/operation.ts';
import { fetchedNames, requiringFields } from './plan/response-names.ts';
import { typeConditionsOf, type TypeConditions } from './plan/type-conditions.ts';

export interface Supergraph {
  /** The composed supergraph, parsed once. */
  document: DocumentNode;
  gateway: ApolloGateway;
  /** The schema for clients. */
  schema: GraphQLSchema;
  planner: QueryPlanner;
  /** The composed schema, including @inaccessible elements. */
  composed: Schema;
  /** The whole API for the planner. An operation that is valid in a contract is valid here, so all contracts share it. */
  planningSchema: Schema;
  satisfies: TypeConditions;
  subgraphs: ReadonlyMap<string, string>;
  /** The requirements of each field for its viewers. The gateway and the planner do not use them. */
  requirements: Requirements;
  /** Stand-ins for fields that are required with arguments; undefined if there are none. */
  required: RequiredArguments | undefined;
  planned: PlannedFields;
}

/**
 * Removes `, for: SECURITY` from the links of a supergraph. The gateway refuses to start with features that it does not enforce
 * (@authenticated, @requiresScopes, @policy). The router enforces them itself, from the original text. Features
 * `for: EXECUTION` (@context) stay, because there the refusal is right.
 */
export function withoutSecurityPurpose(supergraphSdl: string): string {
  return supergraphSdl.replace(/(@link\([^)]*?),?\s*for:\s*SECURITY\b/gu, '$1');
}

/** Throws an error with all problems if the text is not a supergraph that can be served. */
export async function loadSupergraph(
  supergraphSdl: string,
  log: Log,
  { plansCompared }: { readonly plansCompared: number } = defaultLimits,
): Promise<Supergraph> {
  silenceTelemetry();
  const subgraphs = new Map<string, string>();
  const queryPlannerConfig = { debug: { maxEvaluatedPlans: plansCompared } };
  const gateway = new ApolloGateway({
    supergraphSdl: withoutSecurityPurpose(supergraphSdl),
    logger: quiet(log),
    queryPlannerConfig,
    buildService: ({ name, url }) => {
      subgraphs.set(name, url ?? '');
      return { process: () => Promise.reject(new Error('The router calls subgraphs by its own executor.')) };
    },
  });
  try {
    const document = parse(supergraphSdl, { noLocation: true });
    refuseUnenforced(document);
    const required = requiredArguments(document);
    const { schema } = await gateway.load();
    // The only public access to the gateway's planner. Building a second one would double the start time and the memory.
    const own = gateway.__testing().queryPlanner;
    if (!own) throw new Error('no query planner was built');
    const planner = required ? plannerOf(required.supergraph, queryPlannerConfig) : own;
    return {
      document,
      gateway,
      schema,
      planner,
      planningSchema: planner.supergraph.apiSchema(),
      composed: own.supergraph.schema,
      satisfies: typeConditionsOf(own.supergraph.schema.toGraphQLJSSchema()),
      subgraphs,
      requirements: readRequirements(document),
      required,
      planned: {
        fetched: fetchedNames(required?.supergraph ?? document),
        requiring: requiringFields(document),
      },
    };
  } catch (error) {
    throw new Error(`The supergraph cannot be served: ${reasonOf(error)}`, { cause: error });
  }
}

/** All problems, one per line, so that they can be fixed together. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const causes = errorCauses(error)?.map(({ message }) => message) ?? [];
  const lines = (causes.length > 0 ? causes : [error.message]).flatMap((text) => text.split('\n'));
  const told = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.includes(debugHint));
  return told.length > 1 ? ['', ...told].join('\n  - ') : (told[0] ?? error.name);
}

/** The gateway ends its messages with a hint for its own developers. */
const debugHint = 'APOLLO_FEDERATION_DEBUG_SUBGRAPHS';

/** A planner for the loaded supergraph with added stand-ins. The gateway has already validated the rest. */
function plannerOf(document: DocumentNode, config: QueryPlannerConfig): QueryPlanner {
  const sdl = withoutSecurityPurpose(print(document));
  return new QueryPlanner(FederationSupergraph.build(sdl, { validateSupergraph: false }), config);
}

/** The gateway logs its start as information. For an operator of the router it is a detail. */
function quiet(log: Log): NonNullable<GatewayConfig['logger']> {
  const detail = (message?: unknown): void => log.debug(String(message));
  return { debug: detail, info: detail, warn: detail, error: (message) => log.error(String(message)) };
}
