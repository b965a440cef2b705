// What both topologies mount: the staff domain over its own database.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrationsFolder } from '@kawa/db-staff';
import { connect, isOutage, migrateUnderLock } from '@kawa/postgres';
import type { Subgraph, SubgraphOptions } from '@kawa/subgraph-server';
import { parse } from 'graphql';
import { employeeTokens } from './access-tokens.ts';
import type { Context } from './context.ts';
import { prepareLoaders } from './loaders.ts';
import { isOpenStore } from './peers/stock.ts';
import { resolvers } from './generated/resolver-map.ts';

const READINESS_PROBE_MS = 1_000;

export function staffSubgraph({
  databaseUrl,
  log,
  peers,
  clock = () => new Date(),
  tokenKeys,
  ...options
}: SubgraphOptions<'stock'>): Subgraph<Context> {
  const connection = connect({ url: databaseUrl, applicationName: 'kawa-staff', ...options });
  const accessTokens = employeeTokens({ tokenKeys, clock, log });
  const loadersOf = prepareLoaders(connection.db);
  return {
    name: 'staff',
    typeDefs: parse(readFileSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), 'utf8')),
    resolvers,
    createContext: (call) => ({
      db: connection.db,
      loaders: loadersOf(),
      viewer: call.viewer,
      log,
      clock,
      accessTokens,
      isOpenStore: (storeId) => isOpenStore(peers.stock, storeId, { ...call, log }),
    }),
    jwks: () => accessTokens.jwks(),
    start: async () => {
      // Keys that are missing or wrong are told now, not to the first employee who signs in.
      await accessTokens.jwks();
      await migrateUnderLock(databaseUrl, migrationsFolder);
    },
    ready: () => connection.answers(READINESS_PROBE_MS),
    isOutage,
    stop: () => connection.close(),
  };
}

export { staffSubgraph as createSubgraph };
