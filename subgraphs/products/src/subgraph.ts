// What both topologies mount: the products domain over its own database.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrationsFolder } from '@kawa/db-products';
import { connect, isOutage, migrateUnderLock } from '@kawa/postgres';
import type { Subgraph, SubgraphOptions } from '@kawa/subgraph-server';
import { parse } from 'graphql';
import type { Context } from './context.ts';
import { prepareLoaders } from './loaders.ts';
import { resolvers } from './generated/resolver-map.ts';

const READINESS_PROBE_MS = 1_000;

export function productsSubgraph({
  databaseUrl,
  log,
  clock = () => new Date(),
  ...options
}: Omit<SubgraphOptions, 'peers'>): Subgraph<Context> {
  const connection = connect({ url: databaseUrl, applicationName: 'kawa-products', ...options });
  const loadersOf = prepareLoaders(connection.db);
  return {
    name: 'products',
    typeDefs: parse(readFileSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), 'utf8')),
    resolvers,
    createContext: ({ viewer }) => ({ db: connection.db, loaders: loadersOf(), log, clock, viewer }),
    start: () => migrateUnderLock(databaseUrl, migrationsFolder),
    ready: () => connection.answers(READINESS_PROBE_MS),
    isOutage,
    stop: () => connection.close(),
  };
}

export { productsSubgraph as createSubgraph };
