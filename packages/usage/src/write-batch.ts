// Adds a batch of counts to the counts of all routers in one transaction, within the limits of a day.
import { inTransaction, type Database, type Transaction } from '@kawa/postgres';
import { sql } from 'drizzle-orm';
import { type CountBuffer, type OperationRecord, otherOperation, type Use } from './buffer.ts';
import { type Client, isOther, other } from './clients.ts';
import type { UsageLimits } from './limits.ts';

export interface Batch {
  /** Of the process that counted. */
  readonly writer: string;
  /** Rises by one with each batch of a writer. */
  readonly number: number;
  readonly counts: CountBuffer;
}

export interface Written {
  /** Clients and ids of operations that are in the database. */
  readonly clients: readonly Client[];
  readonly operations: readonly string[];
  /** Requests of the batch that are counted as `other`, as an operation or as a client. */
  readonly others: number;
}

/** Any constant does. Writers come one after the other: the bounds hold for all of them, and none meets another's lock. */
export const WRITE_LOCK = 7_254_101;

interface Row {
  readonly operation: OperationRecord;
  readonly persisted: boolean;
  readonly client: Client;
  readonly use: Use;
}

/**
 * Writes `batch` once: when it stands there already, because the answer to its commit was lost, nothing is added. Eight
 * statements, whatever its size; a ninth when the day's rows are used up.
 */
export function writeBatch(db: Database, batch: Batch, limits: UsageLimits): Promise<Written> {
  const { writer, number, counts } = batch;
  return inTransaction(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${WRITE_LOCK}) /* usage.lock */`);
    const turn = await tx.execute(sql`
      insert into writer as known (id, batch, written_at) values (${writer}, ${number}, now())
      on conflict (id) do update set batch = excluded.batch, written_at = excluded.written_at
      where known.batch < excluded.batch returning id /* usage.turn */`);
    if (turn.length === 0) return { clients: [], operations: [], others: 0 };
    const rows = await admitted(tx, rowsOf(counts), counts.day, limits);
    await addClients(tx, rows, counts.day);
    await addOperations(tx, rows, counts.day);
    await addUses(tx, rows, counts.day);
    const clients = [...new Map(rows.map(({ client }) => [keyOf(client), client])).values()];
    const operations = [...new Set(rows.map(({ operation }) => operation.id))];
    return { clients, operations, others: othersIn(rows) };
  });
}

const keyOf = ({ name, version }: Client): string => `${name}\n${version}`;
const rowKey = ({ operation, client }: Row): string => `${operation.id}\n${keyOf(client)}`;

function rowsOf(counts: CountBuffer): Row[] {
  const rows: Row[] = [];
  for (const { record, persisted, uses } of counts.operations)
    for (const [client, use] of uses) rows.push({ operation: record, persisted, client, use });
  return rows;
}

const othersIn = (rows: readonly Row[]): number =>
  rows
    .filter(({ operation, client }) => operation === otherOperation || isOther(client))
    .reduce((sum, { use }) => sum + use.ok + use.errors, 0);

interface State extends Record<string, unknown> {
  readonly operations: string[] | null;
  readonly clients: string[] | null;
  readonly newOperations: number;
  readonly newCharacters: number;
  readonly newClients: number;
  readonly uses: number;
}

/** `rows` with `other` in the place of what the day has no room for. What was seen before, or stands in a manifest, has room. */
async function admitted(
  tx: Transaction,
  rows: readonly Row[],
  day: string,
  limits: UsageLimits,
): Promise<Row[]> {
  const ids = json([...new Set(rows.map(({ operation }) => operation.id))]);
  const names = json([...new Set(rows.map(({ client }) => keyOf(client)))]);
  const [state] = await tx.execute<State>(sql`
    with fresh as (
      select count(*)::int as operations, coalesce(sum(char_length(body)), 0)::int as characters
      from operation where first_used = ${day} and not persisted)
    select
      (select json_agg(id) from operation where id in (select jsonb_array_elements_text(${ids}))) as operations,
      (select json_agg(name || E'\n' || version) from client
        where name || E'\n' || version in (select jsonb_array_elements_text(${names}))) as clients,
      fresh.operations as "newOperations",
      fresh.characters as "newCharacters",
      (select count(*)::int from client where first_used = ${day}) as "newClients",
      (select count(*)::int from operation_use where day = ${day}) as uses
    from fresh /* usage.state */`);
  if (!state) throw new Error('The database did not say what it holds.');
  const roomForOperation = admission(
    new Set(state.operations),
    limits.newOperationsPerDay - state.newOperations,
  );
  const roomForClient = admission(new Set(state.clients), limits.newClientsPerDay - state.newClients);
  let characters = limits.newCharactersPerDay - state.newCharacters;
  const fits = new Map<string, boolean>();
  const mayBeKept = ({ operation, persisted }: Row): boolean => {
    const decided = fits.get(operation.id);
    if (decided !== undefined || persisted || operation === otherOperation) return decided ?? true;
    const isNew = !state.operations?.includes(operation.id);
    const kept = (!isNew || operation.body.length <= characters) && roomForOperation(operation.id);
    if (kept && isNew) characters -= operation.body.length;
    fits.set(operation.id, kept);
    return kept;
  };
  const named = rows.map((row) => ({
    ...row,
    ...(!mayBeKept(row) && { operation: otherOperation }),
    ...(!isOther(row.client) && !roomForClient(keyOf(row.client)) && { client: other }),
  }));
  return withinRows(tx, merged(named), day, limits.usesPerDay - state.uses);
}

/** Says yes to what is known and to the first `room` others. */
function admission(known: ReadonlySet<string>, room: number): (key: string) => boolean {
  const taken = new Set<string>();
  return (key) => {
    if (known.has(key) || taken.has(key)) return true;
    if (taken.size >= room) return false;
    taken.add(key);
    return true;
  };
}

/** Above the rows of a day the uses of an operation become one row. */
async function withinRows(tx: Transaction, rows: Row[], day: string, room: number): Promise<Row[]> {
  if (rows.length <= room) return rows;
  const found = await tx.execute<{ key: string }>(sql`
    select operation_id || E'\n' || client_name || E'\n' || client_version as key from operation_use
    where day = ${day} /* usage.rows */`);
  const hasRoom = admission(new Set(found.map(({ key }) => key)), Math.max(0, room));
  return merged(rows.map((row) => (hasRoom(rowKey(row)) ? row : { ...row, client: other })));
}

/** One row for each operation and client. */
function merged(rows: readonly Row[]): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const { use, ...same } = byKey.get(rowKey(row)) ?? {
      ...row,
      use: { ok: 0, errors: 0, inputs: new Set<string>() },
    };
    const inputs = new Set([...use.inputs, ...(row.operation === otherOperation ? [] : row.use.inputs)]);
    const sum = { ok: use.ok + row.use.ok, errors: use.errors + row.use.errors, inputs };
    byKey.set(rowKey(row), { ...same, persisted: same.persisted || row.persisted, use: sum });
  }
  return [...byKey.values()];
}

/** One parameter for any number of rows. */
const json = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;

async function addClients(tx: Transaction, rows: readonly Row[], day: string): Promise<void> {
  const clients = json([...new Map(rows.map(({ client }) => [keyOf(client), client])).values()]);
  await tx.execute(sql`
    insert into client as known (name, version, first_used, last_used)
    select name, version, ${day}::date, ${day}::date from jsonb_to_recordset(${clients}) as sent (name text, version text)
    on conflict (name, version) do update set last_used = excluded.last_used
    where known.last_used < excluded.last_used /* usage.clients */`);
}

async function addOperations(tx: Transaction, rows: readonly Row[], day: string): Promise<void> {
  const sent = new Map(
    rows.map(({ operation, persisted }) => [operation.id, { ...operation, persisted }] as const),
  );
  await tx.execute(sql`
    insert into operation as known (id, name, type, body, coordinates, persisted, first_used, last_used)
    select id, name, type, body, array(select jsonb_array_elements_text(coordinates)), persisted, ${day}::date, ${day}::date
    from jsonb_to_recordset(${json([...sent.values()])})
      as sent (id text, name text, type text, body text, coordinates jsonb, persisted boolean)
    on conflict (id) do update set last_used = greatest(known.last_used, excluded.last_used),
      coordinates = excluded.coordinates, persisted = known.persisted or excluded.persisted
    where known.last_used < excluded.last_used or known.coordinates <> excluded.coordinates
      or excluded.persisted and not known.persisted /* usage.operations */`);
}

async function addUses(tx: Transaction, rows: readonly Row[], day: string): Promise<void> {
  const sent = json(
    rows.map(({ operation, client, use }) => ({
      operation_id: operation.id,
      client_name: client.name,
      client_version: client.version,
      ok: use.ok,
      errors: use.errors,
      inputs: [...use.inputs].sort(),
    })),
  );
  await tx.execute(sql`
    insert into operation_use as known (day, operation_id, client_name, client_version, ok, errors, inputs)
    select ${day}::date, operation_id, client_name, client_version, ok, errors,
      array(select jsonb_array_elements_text(inputs))
    from jsonb_to_recordset(${sent}) as sent (
      operation_id text, client_name text, client_version text, ok bigint, errors bigint, inputs jsonb)
    on conflict (day, operation_id, client_name, client_version) do update set
      ok = known.ok + excluded.ok, errors = known.errors + excluded.errors,
      inputs = case when excluded.inputs <@ known.inputs then known.inputs
        else array(select distinct name from unnest(known.inputs || excluded.inputs) as name) end /* usage.uses */`);
}
