// Loads a supergraph through Apollo's gateway, which knows every version of the format, and takes from it what our own
// executor needs: the schema that clients see, the supergraph's schema, and the query planner.
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
  /** The text as it was composed, parsed once for all that is read from it. */
  document: DocumentNode;
  gateway: ApolloGateway;
  /** What clients see. */
  schema: GraphQLSchema;
  planner: QueryPlanner;
  /** What clients see and what they do not, as it was composed. */
  composed: Schema;
  /** The whole API as the planner takes it: what is valid under a contract is valid here, so all contracts share both. */
  planningSchema: Schema;
  satisfies: TypeConditions;
  subgraphs: ReadonlyMap<string, string>;
  /** What each field requires of who asks; the gateway and the planner know nothing of it. */
  requirements: Requirements;
  /** Fields that are required with arguments, as the planner knows them; undefined when there are none. */
  required: RequiredArguments | undefined;
  planned: PlannedFields;
}

/**
 * Takes `, for: SECURITY` off the links of a supergraph. The gateway refuses to start on features that it does not
 * enforce (@authenticated, @requiresScopes, @policy); the router enforces them itself, from the original text.
 * Features `for: EXECUTION` (@context) are left alone: there the refusal is right.
 */
export function withoutSecurityPurpose(supergraphSdl: string): string {
  return supergraphSdl.replace(/(@link\([^)]*?),?\s*for:\s*SECURITY\b/gu, '$1');
}

/** Throws an error that says all that is wrong when the text is not a supergraph that can be served. */
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
    // The one public access to the planner: a second one doubles the time of a start and its memory.
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

/** Everything that is wrong, a line each: who composed the supergraph must not mend one mistake to be told of the next. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const causes = errorCauses(error)?.map(({ message }) => message) ?? [];
  const lines = (causes.length > 0 ? causes : [error.message]).flatMap((text) => text.split('\n'));
  const told = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.includes(debugHint));
  return told.length > 1 ? ['', ...told].join('\n  - ') : (told[0] ?? error.name);
}

/** The gateway ends its reasons with advice for its own authors. */
const debugHint = 'APOLLO_FEDERATION_DEBUG_SUBGRAPHS';

/** What the gateway loaded has been validated; this is the same but for fields that only the planner knows. */
function plannerOf(document: DocumentNode, config: QueryPlannerConfig): QueryPlanner {
  const sdl = withoutSecurityPurpose(print(document));
  return new QueryPlanner(FederationSupergraph.build(sdl, { validateSupergraph: false }), config);
}

/** The gateway reports its start as information; to an operator of the router it is detail. */
function quiet(log: Log): NonNullable<GatewayConfig['logger']> {
  const detail = (message?: unknown): void => log.debug(String(message));
  return { debug: detail, info: detail, warn: detail, error: (message) => log.error(String(message)) };
}
