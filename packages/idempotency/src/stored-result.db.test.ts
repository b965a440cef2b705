// What is stored of a result, and what a repetition reads of it.
import { serialize } from 'node:v8';
import { connect, type Connection, type Transaction } from '@kawa/postgres';
import { freshDatabase, type FreshDatabase } from '@kawa/postgres/testing';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from '@kawa/trust';
import { once, recall } from './idempotency.ts';
import { createKeyTable } from './testing.ts';

const caller = service('test');

let database: FreshDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await freshDatabase();
  await createKeyTable(database);
  connection = connect({ url: database.url, applicationName: 'stored-result-test' });
});
afterAll(async () => {
  await connection.close();
  await database[Symbol.asyncDispose]();
});

const never = () => Promise.reject(new Error('ran twice'));
const conflict = (key: string) => ({ kind: 'IdempotencyConflict', idempotencyKey: key });

describe('a result of which the id alone is kept', () => {
  const find = async (_: unknown, id: string) => {
    const [row] = await database.sql<
      { id: string; name: string }[]
    >`select id, name from person where id = ${id}`;
    return row;
  };
  const command = (key: string) => ({
    name: 'doIt',
    caller,
    key,
    request: {},
    idOnly: { property: 'person', find },
  });
  const admit = (id: string, name: string) => async (tx: Transaction) => {
    await tx.execute(sql`insert into person values (${id}, ${name})`);
    return { kind: 'Success', person: { id, name }, note: 'kept' };
  };
  const storedOf = async (key: string) =>
    (await database.sql`select outcome::text as text from idempotency_key where key = ${key}`)[0]?.['text'];
  beforeAll(() => database.sql`create table person (id text primary key, name text not null)`);

  test('the first answer is the work’s, the stored one holds no name, a repetition and recall read the row as it is', async () => {
    const first = await once(connection.db, command('person'), admit('p1', 'Planted'));
    expect(first).toEqual({ kind: 'Success', person: { id: 'p1', name: 'Planted' }, note: 'kept' });
    expect(await storedOf('person')).toMatch(/p1.*kept/su);
    expect(await storedOf('person')).not.toContain('Planted');
    await database.sql`update person set name = 'Changed' where id = 'p1'`;
    const now = { kind: 'Success', person: { id: 'p1', name: 'Changed' }, note: 'kept' };
    expect(await once(connection.db, command('person'), admit('p1', 'Planted'))).toEqual(now);
    expect(await recall(connection.db, command('person'))).toEqual(now);
  });

  test('a result without the row is kept whole', async () => {
    const refusal = { kind: 'NotFound', id: 'p2', person: null };
    await once(connection.db, command('refused'), () => Promise.resolve(refusal));
    expect(await recall(connection.db, command('refused'))).toEqual(refusal);
  });

  test('a row that is gone is an error that names no id', async () => {
    await once(connection.db, command('gone'), admit('p3', 'Planted'));
    await database.sql`delete from person where id = 'p3'`;
    await expect(recall(connection.db, command('gone'))).rejects.toThrow(
      'the person of a stored result is gone',
    );
  });
});

describe('a stored result', () => {
  const store = async (key: string, result: unknown) => {
    const command = { name: 'doIt', caller, key, request: {} };
    await once(connection.db, command, () => Promise.resolve(result));
    return once(connection.db, command, never);
  };

  test('is read by SQL: its kind, a bigint as a number and a date as a moment', async () => {
    const order = {
      number: 9_007_199_254_740_993n,
      placedAt: new Date('2026-01-02T03:04:05.678Z'),
      note: undefined,
    };
    await store('read', { kind: 'CreateOrderSuccess', order });
    const [row] = await database.sql`
      select outcome #>> '{json,kind}' as kind,
        (outcome #>> '{json,order,number}')::numeric + 1 as next,
        (outcome #>> '{json,order,placedAt}')::timestamptz = '2026-01-02T03:04:05.678Z' as same,
        result is null as plain
      from idempotency_key where key = 'read'`;
    expect(row).toEqual({ kind: 'CreateOrderSuccess', next: '9007199254740994', same: true, plain: true });
  });

  test('100 results of any shape and any text come back as they were', async () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '\u0000', '\ud800', '__proto__', '{"json":1}', '$date'),
      fc.double(),
      fc.bigInt(),
      fc.date({ noInvalidDate: true }),
      fc.boolean(),
      fc.constantFrom(null, undefined),
    );
    const name = fc.oneof(
      fc.constantFrom('id', 'json', 'meta', 'values', 'a.b', 'a\\.b', '0', ''),
      fc.string(),
    );
    // superjson throws on names that could change a prototype; a result's names are those of our types.
    const { result } = fc.letrec((tie) => ({
      result: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('result')),
        fc.dictionary(
          name.filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text)),
          tie('result'),
          {
            noNullPrototype: true,
          },
        ),
      ),
    }));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(result, async (value) => {
        count += 1;
        expect(await store(`shape ${count}`, value)).toStrictEqual(value);
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  test('of before the migration, as v8 wrote it, is answered again by once and by recall, and ends like any other', async () => {
    const outcome = { kind: 'Old', at: new Date(0), amount: 12n, none: null, absent: undefined };
    const command = { name: 'doIt', caller, key: 'v8', request: { size: 1 } };
    await once(connection.db, command, () => Promise.resolve('replaced below'));
    await database.sql`update idempotency_key set outcome = null, result = ${serialize(outcome)} where key = 'v8'`;
    expect(await once(connection.db, command, never)).toStrictEqual(outcome);
    expect(await recall(connection.db, command)).toStrictEqual(outcome);
    expect(await once(connection.db, { ...command, request: {} }, never)).toMatchObject(conflict('v8'));
    await database.sql`update idempotency_key set created_at = now() - interval '31 days' where key = 'v8'`;
    expect(await once(connection.db, command, () => Promise.resolve('new'))).toBe('new');
    const [row] = await database.sql`select result is null as gone from idempotency_key where key = 'v8'`;
    expect(row).toEqual({ gone: true });
  });

  test('that is not there is a conflict, not undefined', async () => {
    const command = { name: 'doIt', caller, key: 'lost', request: {} };
    await once(connection.db, command, () => Promise.resolve('deleted below'));
    await database.sql`update idempotency_key set outcome = null where key = 'lost'`;
    expect(await recall(connection.db, command)).toMatchObject(conflict('lost'));
    expect(await once(connection.db, command, never)).toMatchObject(conflict('lost'));
  });

  test('of before the migration that was undefined is an outcome too', async () => {
    const command = { name: 'doIt', caller, key: 'v8 undefined', request: {} };
    await once(connection.db, command, () => Promise.resolve('replaced below'));
    await database.sql`update idempotency_key set outcome = null, result = ${serialize(undefined)} where key = 'v8 undefined'`;
    expect(await once(connection.db, command, never)).toBeUndefined();
  });
});
