// What both topologies mount: the customers domain over its own database.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrationsFolder } from '@kawa/db-customers';
import { connect, isOutage, migrateUnderLock } from '@kawa/postgres';
import type { Subgraph, SubgraphOptions } from '@kawa/subgraph-server';
import { parse } from 'graphql';
import { customerTokens } from './access-tokens.ts';
import type { Context } from './context.ts';
import { prepareLoaders } from './loaders.ts';
import { resolvers } from './generated/resolver-map.ts';

const READINESS_PROBE_MS = 1_000;

export function customersSubgraph({
  databaseUrl,
  log,
  clock = () => new Date(),
  tokenKeys,
  ...options
}: Omit<SubgraphOptions, 'peers'>): Subgraph<Context> {
  const connection = connect({ url: databaseUrl, applicationName: 'kawa-customers', ...options });
  const accessTokens = customerTokens({ tokenKeys, clock, log });
  const loadersOf = prepareLoaders(connection.db);
  return {
    name: 'customers',
    typeDefs: parse(readFileSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), 'utf8')),
    resolvers,
    createContext: ({ viewer }) => ({
      db: connection.db,
      loaders: loadersOf(),
      log,
      clock,
      viewer,
      accessTokens,
    }),
    jwks: () => accessTokens.jwks(),
    start: async () => {
      // Keys that are missing or wrong are told now, not to the first customer who signs in.
      await accessTokens.jwks();
      await migrateUnderLock(databaseUrl, migrationsFolder);
    },
    ready: () => connection.answers(READINESS_PROBE_MS),
    isOutage,
    stop: () => connection.close(),
  };
}

export { customersSubgraph as createSubgraph };
