import { baseType, ObjectType, type Schema } from '@apollo/federation-internals';
import type { Log } from '@kawa/log';
import type { Limits } from '../limits.ts';
import type { Generations } from '../reload/generations.ts';
import { viewerQuery, type AskForKey } from './api-keys.ts';
import { createIdentity, type Identity } from './identity.ts';
import type { IssuerOptions } from './issuer-options.ts';

/** The identity of a router's clients. Throws if the first supergraph does not have the subgraph for API keys. */
export function openIdentity(
  options: { issuers?: readonly IssuerOptions[] | undefined; apiKeySubgraph?: string | undefined },
  context: { generations: Generations; limits: Limits; log: Log },
): Identity {
  const { issuers = [], apiKeySubgraph } = options;
  const askForKey =
    apiKeySubgraph === undefined ? undefined : keyQuestion(apiKeySubgraph, context.generations);
  return createIdentity({ issuers, askForKey, limits: context.limits, log: context.log });
}

/** Asks the subgraph of that name in the current supergraph. */
function keyQuestion(name: string, generations: Generations): AskForKey {
  const missing = (): Error =>
    new Error(`The supergraph has no subgraph ${name}, which API_KEY_SUBGRAPH names.`);
  if (!generations.current.sources.has(name)) throw missing();
  return (request) =>
    generations.use(async ({ sources, keysHaveContracts }) => {
      const source = sources.get(name);
      if (!source) throw missing();
      return source.execute({ ...request, query: viewerQuery(keysHaveContracts) });
    });
}

/** Whether the subgraph for API keys has a field for contracts. A graph without contracts needs none. */
export function keysHaveContracts(supergraph: Schema): boolean {
  const type = supergraph.schemaDefinition.rootType('query')?.field('viewerOfApiKey')?.type;
  const viewer = type && baseType(type);
  return viewer instanceof ObjectType && viewer.field('contract') !== undefined;
}
