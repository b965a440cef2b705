// Opens the connection pool of one process for one database, with time limits and a statement log, and closes it.
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import { postgres } from './driver.ts';
import { limits } from './limits.ts';
import { ownSocket } from './socket.ts';

export type Database = PostgresJsDatabase<Record<string, never>>;
export type Transaction = PgTransaction<
  PostgresJsQueryResultHKT,
  Record<string, never>,
  ExtractTablesWithRelations<Record<string, never>>
>;

export interface Connection {
  readonly db: Database;
  /** Whether the database answers within `timeout_ms`. Never throws. */
  answers(timeout_ms: number): Promise<boolean>;
  /** Lets running statements end, for 5 s at most, then closes every socket. */
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly url: string;
  /** Seen in pg_stat_activity. */
  readonly applicationName: string;
  readonly poolSize?: number;
  /** Off behind a pooler that shares sessions between clients (PgBouncer before 1.21 in transaction mode). */
  readonly prepare?: boolean;
  /** Called with the text of every statement that is sent; the tests count with it. */
  readonly onStatement?: ((text: string) => void) | undefined;
}

/** The driver asks for array types once per connection: that belongs to opening it, not to any request. */
function tell(text: string, onStatement: (text: string) => void): void {
  if (!text.includes('b.typarray')) onStatement(text);
}

/** Opens no socket before the first statement. */
export function connect(options: ConnectOptions): Connection {
  const { onStatement } = options;
  const client = postgres(options.url, {
    max: options.poolSize ?? limits.pool_size,
    prepare: options.prepare ?? true,
    connect_timeout: limits.connect_timeout_s,
    ...ownSocket,
    backoff: () => limits.reconnect_pause_s,
    // postgres.js has no query timeout of its own: the server must end what runs too long.
    connection: {
      application_name: options.applicationName,
      statement_timeout: limits.statement_timeout_ms,
      lock_timeout: limits.lock_timeout_ms,
      idle_in_transaction_session_timeout: limits.idle_in_transaction_timeout_ms,
    },
    onnotice: () => {},
    ...(onStatement === undefined
      ? {}
      : { debug: (_connection: number, text: string) => tell(text, onStatement) }),
  });
  return {
    db: drizzle(client),
    async answers(timeout_ms) {
      const { promise: expired, resolve } = Promise.withResolvers<false>();
      const timer = setTimeout(() => resolve(false), timeout_ms);
      const asked = client`select 1 /* readiness */`.then(
        () => true,
        () => false,
      );
      return Promise.race([asked, expired]).finally(() => clearTimeout(timer));
    },
    close: () => client.end({ timeout: 5 }),
  };
}
