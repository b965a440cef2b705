// What both topologies mount: the stock domain over its own database.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrationsFolder } from '@kawa/db-stock';
import { connect, isOutage, migrateUnderLock } from '@kawa/postgres';
import type { Subgraph, SubgraphOptions } from '@kawa/subgraph-server';
import { parse } from 'graphql';
import type { Context } from './context.ts';
import { prepareLoaders } from './loaders.ts';
import { standingsOf } from './peers/products.ts';
import { resolvers } from './generated/resolver-map.ts';

const READINESS_PROBE_MS = 1_000;

export function stockSubgraph({
  databaseUrl,
  log,
  peers,
  clock = () => new Date(),
  ...options
}: SubgraphOptions<'products'>): Subgraph<Context> {
  const connection = connect({ url: databaseUrl, applicationName: 'kawa-stock', ...options });
  const loadersOf = prepareLoaders(connection.db);
  return {
    name: 'stock',
    typeDefs: parse(readFileSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), 'utf8')),
    resolvers,
    createContext: (call) => ({
      db: connection.db,
      loaders: loadersOf(),
      log,
      clock,
      viewer: call.viewer,
      standingsOf: (productIds) => standingsOf(peers.products, productIds, { ...call, log }),
    }),
    start: () => migrateUnderLock(databaseUrl, migrationsFolder),
    ready: () => connection.answers(READINESS_PROBE_MS),
    isOutage,
    stop: () => connection.close(),
  };
}

export { stockSubgraph as createSubgraph };
