// What the database tells: every operation that was asked in a time, by whom, how often and when last.
import { connect, isOutage } from '@kawa/postgres';
import { sql } from 'drizzle-orm';

export interface ClientUse {
  readonly client: { readonly name: string; readonly version: string };
  readonly count: number;
  /** Of `count`: answered with an error. */
  readonly errors: number;
  /** UTC, as 2026-11-26. */
  readonly lastUsed: string;
  /** Input fields in the variables, with the requests of the days on which they stood there, at most, and the last such day. */
  readonly inputs: readonly {
    readonly coordinate: string;
    readonly count: number;
    readonly lastUsed: string;
  }[];
}

export interface UsedOperation {
  readonly id: string;
  readonly name: string | null;
  readonly type: 'query' | 'mutation';
  /** The signature: the operation without its literals. */
  readonly body: string;
  /** What stands in the signature. */
  readonly coordinates: readonly string[];
  readonly uses: readonly ClientUse[];
}

export interface RecordedUsage {
  /** The first and the last day, both included. */
  readonly from: string;
  readonly to: string;
  /** The most asked first. */
  readonly operations: readonly UsedOperation[];
  /** Requests whose operation is not known, for a bound had no room for it. */
  readonly others: number;
}

interface UseRow extends Record<string, unknown> {
  readonly operation: string;
  readonly name: string;
  readonly version: string;
  readonly count: number;
  readonly errors: number;
  readonly last: string;
}

interface InputRow extends Record<string, unknown> {
  readonly operation: string;
  readonly name: string;
  readonly version: string;
  readonly coordinate: string;
  readonly count: number;
  readonly last: string;
}

interface OperationRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string | null;
  readonly type: 'query' | 'mutation';
  readonly body: string;
  readonly coordinates: string[];
}

/** Empty before anything was counted, also when no router has made the tables yet. */
export async function readUsage(
  url: string,
  { from, to }: { from: string; to: string },
): Promise<RecordedUsage> {
  const { db, close } = connect({ url, applicationName: 'kawa-usage-report', poolSize: 1 });
  try {
    const [known] = await db.execute(
      sql`select to_regclass('operation_use') is not null as there /* usage.there */`,
    );
    if (known?.['there'] !== true) return { from, to, operations: [], others: 0 };
    const within = sql`day between ${from}::date and ${to}::date`;
    const operations = await db.execute<OperationRow>(sql`
      select id, name, type, body, coordinates from operation where type <> 'other'
      and exists (select from operation_use where operation_id = id and ${within}) /* usage.operations */`);
    const uses = await db.execute<UseRow>(sql`
      select operation_id as operation, client_name as name, client_version as version,
        sum(ok + errors)::float8 as count, sum(errors)::float8 as errors, max(day)::text as last
      from operation_use where ${within} group by 1, 2, 3 /* usage.uses */`);
    const inputs = await db.execute<InputRow>(sql`
      select operation_id as operation, client_name as name, client_version as version, coordinate,
        sum(ok + errors)::float8 as count, max(day)::text as last
      from operation_use, unnest(inputs) as coordinate where ${within} group by 1, 2, 3, 4 /* usage.inputs */`);
    return { from, to, ...assemble(operations, uses, inputs) };
  } catch (error) {
    if (!isOutage(error)) throw error;
    throw new Error('The usage database does not answer; see that it runs.', { cause: error });
  } finally {
    await close();
  }
}

const keyOf = ({ operation, name, version }: UseRow | InputRow): string =>
  `${operation}\n${name}\n${version}`;

function assemble(
  operations: readonly OperationRow[],
  uses: readonly UseRow[],
  inputs: readonly InputRow[],
): Pick<RecordedUsage, 'operations' | 'others'> {
  const inputsOf = Map.groupBy(inputs, keyOf);
  const usesOf = Map.groupBy(uses, ({ operation }) => operation);
  const read = (row: UseRow): ClientUse => ({
    client: { name: row.name, version: row.version },
    count: row.count,
    errors: row.errors,
    lastUsed: row.last,
    inputs: (inputsOf.get(keyOf(row)) ?? [])
      .map(({ coordinate, count, last }) => ({ coordinate, count, lastUsed: last }))
      .sort((one, two) => (one.coordinate < two.coordinate ? -1 : 1)),
  });
  const used = operations.map((row): UsedOperation => ({
    ...row,
    uses: (usesOf.get(row.id) ?? []).map(read).sort((one, two) => two.count - one.count),
  }));
  const sum = (rows: readonly { count: number }[]): number =>
    rows.reduce((total, { count }) => total + count, 0);
  return {
    operations: used.sort((one, two) => sum(two.uses) - sum(one.uses) || (one.id < two.id ? -1 : 1)),
    others: sum(usesOf.get('other') ?? []),
  };
}
