// Usage counts for tests: a database of their own, and any number of writers that flush when the test says so.
import { createLog } from '@kawa/log';
import { freshDatabase, type FreshDatabase } from '@kawa/postgres/testing';
import { getOperationAST, parse } from 'graphql';
import { openUsage, type Executed, type Usage, type UsageOptions } from '../usage.ts';
import { schema } from './operations.ts';

export const QUERY = 'query Tree { tree(id: "1") { id } }';
export const MUTATION = 'mutation Plant($input: Filter!) { plant(input: $input) { id } }';

export interface TestWriter extends Usage {
  /** Default: the client web 1.0.0. */
  count(text: string, times?: number, more?: Partial<Executed>): void;
}

export interface TestUsage extends AsyncDisposable {
  readonly database: FreshDatabase;
  /** Of the log of all writers. */
  readonly lines: readonly string[];
  open(options?: Partial<UsageOptions>): TestWriter;
  rows(): Promise<readonly Record<string, unknown>[]>;
  /** Requests in the database. */
  sum(): Promise<unknown>;
}

export async function testUsage(): Promise<TestUsage> {
  const database = await freshDatabase();
  const lines: string[] = [];
  const log = createLog({
    name: 'test',
    level: 'info',
    destination: { write: (line) => void lines.push(line) },
  });
  const opened: Usage[] = [];
  return {
    database,
    lines,
    open(options = {}) {
      const limits = { flushEveryMs: 2_000_000_000, ...options.limits };
      const usage = openUsage({ databaseUrl: database.url, retentionDays: 90, log, ...options, limits });
      opened.push(usage);
      return { ...usage, count: countWith(usage) };
    },
    async rows() {
      const rows = await database.sql`
        select coalesce(o.name, o.id) as operation, client_name, client_version, ok::int, errors::int, inputs
        from operation_use join operation o on o.id = operation_id`;
      const keyOf = (row: Record<string, unknown>): string => Object.values(row).slice(0, 3).join('\n');
      return rows.toSorted((one, two) => (keyOf(one) < keyOf(two) ? -1 : 1));
    },
    sum: async () => (await database.sql`select sum(ok + errors)::int as sum from operation_use`)[0]?.['sum'],
    async [Symbol.asyncDispose]() {
      for (const usage of opened) await usage.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

function countWith(usage: Usage): TestWriter['count'] {
  const counter = usage.counter(schema);
  return (text, times = 1, more = {}) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    const asked = {
      document,
      operation,
      variables: {},
      persisted: false,
      failed: false,
      clientName: 'web',
      clientVersion: '1.0.0',
    };
    // As a property that throws stands there: not read before it is counted.
    const executed = Object.defineProperties(asked, Object.getOwnPropertyDescriptors(more)) as Executed;
    for (let time = 0; time < times; time += 1) counter(executed);
  };
}
