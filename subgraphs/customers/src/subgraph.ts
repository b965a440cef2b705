// What both topologies mount: the customers domain over its own database.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrationsFolder } from '@kawa/db-customers';
import type { Log } from '@kawa/log';
import { connect, isOutage, migrateUnderLock } from '@kawa/postgres';
import type { Subgraph } from '@kawa/subgraph-server';
import { parse } from 'graphql';
import type { Context } from './context.ts';
import { prepareLoaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';

const READINESS_PROBE_MS = 1_000;

export interface CustomersOptions {
  readonly databaseUrl: string;
  readonly log: Log;
  readonly clock?: () => Date;
  readonly prepare?: boolean;
  readonly onStatement?: (text: string) => void;
}

export function customersSubgraph({
  databaseUrl,
  log,
  clock = () => new Date(),
  ...options
}: CustomersOptions): Subgraph<Context> {
  const connection = connect({ url: databaseUrl, applicationName: 'kawa-customers', ...options });
  const loadersOf = prepareLoaders(connection.db);
  return {
    name: 'customers',
    typeDefs: parse(readFileSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), 'utf8')),
    resolvers,
    createContext: () => ({ db: connection.db, loaders: loadersOf(), log, clock }),
    start: () => migrateUnderLock(databaseUrl, migrationsFolder),
    ready: () => connection.answers(READINESS_PROBE_MS),
    isOutage,
    stop: () => connection.close(),
  };
}
