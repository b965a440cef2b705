// What both topologies mount: the orders domain over its own database.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrationsFolder } from '@kawa/db-orders';
import { connect, isOutage, migrateUnderLock } from '@kawa/postgres';
import type { Subgraph, SubgraphOptions } from '@kawa/subgraph-server';
import { parse } from 'graphql';
import type { Context } from './context.ts';
import { prepareLoaders } from './loaders.ts';
import { isCustomer } from './peers/customers.ts';
import { knownParents } from './peers/known.ts';
import { offersOf } from './peers/products.ts';
import { resolvers } from './generated/resolver-map.ts';

const READINESS_PROBE_MS = 1_000;

export function ordersSubgraph({
  databaseUrl,
  log,
  peers,
  clock = () => new Date(),
  ...options
}: SubgraphOptions<'customers' | 'products'>): Subgraph<Context> {
  const connection = connect({ url: databaseUrl, applicationName: 'kawa-orders', ...options });
  const loadersOf = prepareLoaders(connection.db);
  return {
    name: 'orders',
    typeDefs: parse(readFileSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), 'utf8')),
    resolvers,
    createContext: (call) => ({
      db: connection.db,
      loaders: loadersOf(),
      log,
      clock,
      viewer: call.viewer,
      isKnown: knownParents(peers, { ...call, log }),
      ask: {
        offers: (ids) => offersOf(peers.products, ids, { ...call, log }),
        isCustomer: (id) => isCustomer(peers.customers, id, { ...call, log }),
      },
    }),
    start: () => migrateUnderLock(databaseUrl, migrationsFolder),
    ready: () => connection.answers(READINESS_PROBE_MS),
    isOutage,
    stop: () => connection.close(),
  };
}

export { ordersSubgraph as createSubgraph };
