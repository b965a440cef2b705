// Keys end after 30 days and go away by the writes that come after: bounded, without a wait, whoever writes at once.
import { connect, type Connection, type Transaction } from '@kawa/postgres';
import { freshDatabase, type FreshDatabase } from '@kawa/postgres/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { service } from '@kawa/trust';
import { once, recall } from './idempotency.ts';
import { createKeyTable } from './testing.ts';

const caller = service('test');

let database: FreshDatabase;
let connection: Connection;
const statements: string[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  await createKeyTable(database);
  await database.sql`create table effect (name text not null)`;
  connection = connect({
    url: database.url,
    applicationName: 'expiry-test',
    onStatement: (text) => statements.push(text),
  });
});
afterAll(async () => {
  await connection.close();
  await database[Symbol.asyncDispose]();
});
beforeEach(() => database.sql`truncate idempotency_key, effect`);

const use = (key: string) =>
  once(connection.db, { name: 'doIt', caller, key, request: {} }, async (tx: Transaction) => {
    await tx.execute(sql`insert into effect values (${key})`);
    return { key };
  });
/** Keys `old 1` to `old <count>`, the first the oldest and the last in the table, all past their 30 days. */
const addExpired = (count: number) => database.sql`
  insert into idempotency_key (caller, key, request_hash, created_at)
  select 'service:test', 'old ' || n, 'x', now() - interval '31 days' - make_interval(secs => ${count} - n) from generate_series(1, ${count}) n order by n desc`;
const age = (key: string, by: string) =>
  database.sql`update idempotency_key set created_at = now() - ${by}::interval where key = ${key}`;
const keys = async () =>
  (await database.sql`select key from idempotency_key order by created_at, key`).map(({ key }) => key);
const effectsOf = async (key: string) => (await database.sql`select from effect where name = ${key}`).length;

test('one write deletes the 20 oldest of 50 expired keys, the 3rd the last; a key of 29 days stays, and so does a key of another caller', async () => {
  await use('young');
  await age('young', '29 days 23 hours');
  await database.sql`insert into idempotency_key (caller, key, request_hash) values ('service:other', 'old 1', 'x')`;
  await addExpired(50);
  await use('a');
  const later = Array.from({ length: 30 }, (_, n) => `old ${n + 21}`);
  expect(await keys()).toEqual([...later, 'young', 'old 1', 'a']);
  await use('b');
  await use('c');
  expect(await keys()).toEqual(['young', 'old 1', 'a', 'b', 'c']);
  expect(await use('young')).toEqual({ key: 'young' });
  expect(await effectsOf('young')).toBe(1);
});

test('a write is 5 statements, 50 expired keys or none; a repetition, a recall and a command without a key delete nothing; a recall without a key asks nothing', async () => {
  const counted = async (work: () => Promise<unknown>) => {
    statements.length = 0;
    await work();
    return statements.length;
  };
  expect(await counted(() => use('a'))).toBe(5);
  await addExpired(50);
  expect(await counted(() => use('b'))).toBe(5);
  expect(await keys()).toHaveLength(32);
  expect(await counted(() => use('b'))).toBe(4);
  await recall(connection.db, { name: 'doIt', caller, key: 'b', request: {} });
  for (const key of [null, undefined])
    expect(await counted(() => recall(connection.db, { name: 'doIt', caller, key, request: {} }))).toBe(0);
  await once(connection.db, { name: 'doIt', caller, key: null, request: {} }, () => Promise.resolve());
  expect(await keys()).toHaveLength(32);
});

test('among 20,000 keys the expired ones are found by the index, not by reading all', async () => {
  await database.sql`insert into idempotency_key (key, request_hash, created_at)
    select 'k ' || n, 'x', now() - make_interval(mins => n) from generate_series(1, 20000) n`;
  await database.sql`analyze idempotency_key`;
  statements.length = 0;
  await use('a');
  const [statement] = statements.filter((text) => text.includes('store_result'));
  const plan = await database.sql.unsafe(`explain (generic_plan) ${statement ?? ''}`);
  const lines = plan.map((row) => String(row['QUERY PLAN'])).join('\n');
  expect(lines).toContain('Index Scan using idempotency_key_oldest');
  expect(lines).not.toContain('Seq Scan');
});

test('a key that expired and that nobody has deleted yet is as good as none: recall knows nothing, the work runs once more', async () => {
  const command = { name: 'doIt', caller, key: 'again', request: {} };
  await use('again');
  await age('again', '30 days 1 second');
  expect(await recall(connection.db, command)).toBeUndefined();
  expect(await use('again')).toEqual({ key: 'again' });
  expect(await effectsOf('again')).toBe(2);
  expect(await use('again')).toEqual({ key: 'again' });
  expect(await effectsOf('again')).toBe(2);
  // Expired once more, it is free for another command too.
  await age('again', '30 days 1 second');
  const other = { ...command, name: 'other' };
  expect(await once(connection.db, other, () => Promise.resolve('other'))).toBe('other');
});

test('10 at once with one expired key are 1 effect and 10 equal answers', async () => {
  await use('crowd');
  await age('crowd', '31 days');
  const answers = await Promise.all(Array.from({ length: 10 }, () => use('crowd')));
  expect(answers).toEqual(Array.from({ length: 10 }, () => ({ key: 'crowd' })));
  expect(await effectsOf('crowd')).toBe(2);
});

test('40 writers at once beside 400 expired keys, 20 of them with one of those keys: all succeed, nothing is lost', async () => {
  await addExpired(400);
  const fresh = Array.from({ length: 20 }, (_, n) => `new ${n}`);
  const reused = Array.from({ length: 20 }, (_, n) => `old ${n + 1}`);
  const all = [...fresh, ...reused];
  expect(await Promise.all(all.map((key) => use(key)))).toEqual(all.map((key) => ({ key })));
  for (const key of all) expect(await effectsOf(key)).toBe(1);
  // Each of the 40 is stored with its result; at most 20 for each write are gone, and the next 20 writes leave none.
  const stored = await database.sql`select key from idempotency_key where outcome is not null`;
  expect(stored.map(({ key }) => key).sort()).toEqual([...all].sort());
  for (let n = 0; n < 20; n += 1) await use(`later ${n}`);
  expect(await keys()).toHaveLength(60);
});

test('a writer does not wait for another that holds all expired keys: it deletes none and is done', async () => {
  await addExpired(10);
  await database.sql.begin(async (holder) => {
    await holder`select from idempotency_key for update`;
    expect(await use('a')).toEqual({ key: 'a' });
    expect(await keys()).toHaveLength(11);
  });
  await use('b');
  expect(await keys()).toEqual(['a', 'b']);
});
