import { serialize } from 'node:v8';
import { connect, isOutage, type Connection, type Transaction } from '@kawa/postgres';
import { freshDatabase, type FreshDatabase, timersAreStopped } from '@kawa/postgres/testing';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous, service } from '@kawa/trust';
import { once, recall } from './idempotency.ts';
import { createKeyTable } from './testing.ts';

const caller = service('test');

let database: FreshDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await freshDatabase();
  await createKeyTable(database);
  await database.sql`create table effect (name text not null)`;
  connection = connect({ url: database.url, applicationName: 'idempotency-test' });
});
afterAll(async () => {
  await connection.close();
  await database[Symbol.asyncDispose]();
});

const leave = (name: string) => async (tx: Transaction) => {
  await tx.execute(sql`insert into effect values (${name})`);
  return { name };
};
const effectsOf = async (name: string) =>
  Number((await database.sql`select count(*) from effect where name = ${name}`)[0]?.['count']);
const keysOf = async (key: string) =>
  Number((await database.sql`select count(*) from idempotency_key where key = ${key}`)[0]?.['count']);
const conflict = (key: string) => ({
  kind: 'IdempotencyConflict',
  code: 'IDEMPOTENCY_CONFLICT',
  idempotencyKey: key,
});

describe('once', () => {
  test('20 at once with one key leave 1 effect and 20 equal answers', async () => {
    const command = { name: 'doIt', caller, key: 'crowd', request: { size: 1 } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => once(connection.db, command, leave('crowd'))),
    );
    expect(await effectsOf('crowd')).toBe(1);
    expect(answers).toEqual(Array.from({ length: 20 }, () => ({ name: 'crowd' })));
  });

  test('a first try that takes 1.2 s makes the second wait, not fail', async () => {
    const command = { name: 'doIt', caller, key: 'slow', request: {} };
    const started = Promise.withResolvers<void>();
    const first = once(connection.db, command, async (tx) => {
      started.resolve();
      await tx.execute(sql`select pg_sleep(1.2)`);
      return leave('slow')(tx);
    });
    await started.promise;
    expect(await once(connection.db, command, leave('slow'))).toEqual({ name: 'slow' });
    expect(await first).toEqual({ name: 'slow' });
    expect(await effectsOf('slow')).toBe(1);
  });

  test('without a key it runs each of 3 times and stores nothing', async () => {
    for (const key of [undefined, null, undefined]) {
      await once(connection.db, { name: 'doIt', caller, key, request: {} }, leave('keyless'));
    }
    expect(await effectsOf('keyless')).toBe(3);
    expect(await database.sql`select from idempotency_key where key is null or key = ''`).toHaveLength(0);
  });

  test('answers again a Date, a bigint, null, undefined and a Map just as they were', async () => {
    const outcome = {
      at: new Date('2026-01-02T03:04:05.678Z'),
      minorUnits: 9_007_199_254_740_993n,
      none: null,
      absent: undefined,
      byName: new Map([['a', [1n, new Date(0)]]]),
    };
    const command = { name: 'doIt', caller, key: 'types', request: {} };
    await once(connection.db, command, () => Promise.resolve(outcome));
    const again = await once(connection.db, command, () => Promise.reject(new Error('ran twice')));
    expect(again).toStrictEqual(outcome);
  });

  test.each([null, undefined, false, 0, ''])(
    'an outcome of %s is an outcome: the work runs once',
    async (outcome) => {
      const command = {
        name: 'doIt',
        caller,
        key: `outcome ${String(outcome)} ${typeof outcome}`,
        request: {},
      };
      let runs = 0;
      const work = () => {
        runs += 1;
        return Promise.resolve(outcome);
      };
      expect(await once(connection.db, command, work)).toBe(outcome);
      expect(await once(connection.db, command, work)).toBe(outcome);
      expect(runs).toBe(1);
    },
  );

  test('work that throws leaves neither effect nor key, and the next try runs', async () => {
    const command = { name: 'doIt', caller, key: 'thrown', request: {} };
    const bug = new Error('a bug');
    await expect(
      once(connection.db, command, async (tx) => {
        await leave('thrown')(tx);
        throw bug;
      }),
    ).rejects.toBe(bug);
    expect([await effectsOf('thrown'), await keysOf('thrown')]).toEqual([0, 0]);
    await once(connection.db, command, leave('thrown'));
    expect([await effectsOf('thrown'), await keysOf('thrown')]).toEqual([1, 1]);
  });

  test('of 2 at once whose first throws, the second runs its own work', async () => {
    const command = { name: 'doIt', caller, key: 'relay', request: {} };
    const started = Promise.withResolvers<void>();
    const first = once(connection.db, command, async (tx) => {
      started.resolve();
      await tx.execute(sql`select pg_sleep(0.2)`);
      throw new Error('a bug');
    });
    const second = started.promise.then(() => once(connection.db, command, leave('relay')));
    await expect(first).rejects.toThrow('a bug');
    expect(await second).toEqual({ name: 'relay' });
    expect(await effectsOf('relay')).toBe(1);
  });

  test('a key serves one command and one request: another of either is refused, without effect', async () => {
    const command = { name: 'doIt', caller, key: 'taken', request: { size: 1 } };
    await once(connection.db, command, leave('taken'));
    for (const other of [
      { name: 'undoIt' },
      { request: { size: 2 } },
      { request: { size: '1' } },
      { request: {} },
    ]) {
      expect(await once(connection.db, { ...command, ...other }, leave('taken'))).toMatchObject(
        conflict('taken'),
      );
    }
    expect(await effectsOf('taken')).toBe(1);
  });

  test('the same key of 5 callers is 5 keys: each has its own effect and its own result, and none is told of another', async () => {
    const callers = [
      { kind: 'customer', id: 'ada', scopes: [] },
      { kind: 'customer', id: 'bob', scopes: [] },
      // An account of another kind with the same id.
      { kind: 'employee', id: 'ada', scopes: ['orders:write'] },
      service('seed'),
      anonymous,
    ];
    for (const [index, one] of callers.entries()) {
      const command = { name: 'doIt', caller: one, key: 'shared', request: { size: index } };
      expect(await recall(connection.db, command)).toBeUndefined();
      expect(await once(connection.db, command, leave(`shared ${index}`))).toEqual({
        name: `shared ${index}`,
      });
    }
    for (const [index, one] of callers.entries()) {
      const command = { name: 'doIt', caller: one, key: 'shared', request: { size: index } };
      expect(await once(connection.db, command, leave('again'))).toEqual({ name: `shared ${index}` });
      expect(await recall(connection.db, command)).toEqual({ name: `shared ${index}` });
      expect(await effectsOf(`shared ${index}`)).toBe(1);
    }
    expect([await keysOf('shared'), await effectsOf('again')]).toEqual([5, 0]);
  });

  test('a caller whose scopes changed is the same caller', async () => {
    const command = { name: 'doIt', key: 'promoted', request: {} };
    await once(
      connection.db,
      { ...command, caller: { kind: 'employee', id: 'eve', scopes: [] } },
      leave('promoted'),
    );
    const later = { ...command, caller: { kind: 'employee', id: 'eve', scopes: ['a'], location: 'b' } };
    expect(await once(connection.db, later, leave('promoted'))).toEqual({ name: 'promoted' });
    expect(await effectsOf('promoted')).toBe(1);
  });

  test('the order of an input and its own idempotencyKey make no other request', async () => {
    const request = { b: [{ d: 1, c: 2 }], a: 1 };
    await once(connection.db, { name: 'doIt', caller, key: 'order', request }, leave('order'));
    const same = [
      { a: 1, b: [{ c: 2, d: 1 }] },
      { idempotencyKey: 'order', a: 1, b: [{ c: 2, d: 1 }] },
      { a: 1, b: [{ c: 2, d: 1 }], absent: undefined },
    ];
    for (const again of same) {
      expect(
        await once(connection.db, { name: 'doIt', caller, key: 'order', request: again }, leave('order')),
      ).toEqual({
        name: 'order',
      });
    }
    expect(await effectsOf('order')).toBe(1);
  });

  test('a request with a password has the stored hash of the same request without it', async () => {
    const hashOf = async (key: string, request: unknown) => {
      await once(connection.db, { name: 'doIt', caller, key, request }, leave(key));
      const [row] = await database.sql`select request_hash from idempotency_key where key = ${key}`;
      return String(row?.['request_hash']);
    };
    const plain = await hashOf('without password', { a: 1 });
    expect(await hashOf('one password', { a: 1, password: 'coffee-at-seven' })).toBe(plain);
    expect(await hashOf('other input', { a: 2, password: 'coffee-at-seven' })).not.toBe(plain);
  });

  test('another order of a LIST is another request, and so is a Date one millisecond later', async () => {
    const at = (milliseconds: number) => ({ list: [1, 2], at: new Date(milliseconds), amount: 1n });
    const ask = (request: unknown) =>
      once(connection.db, { name: 'doIt', caller, key: 'exact', request }, leave('exact'));
    await ask(at(5));
    expect(await ask(at(5))).toEqual({ name: 'exact' });
    expect(await ask({ ...at(5), list: [2, 1] })).toMatchObject(conflict('exact'));
    expect(await ask(at(6))).toMatchObject(conflict('exact'));
    expect(await ask({ ...at(5), amount: 2n })).toMatchObject(conflict('exact'));
  });

  test('a key with quotes, SQL and 1,000 characters is only a key', async () => {
    const key = `'; drop table effect; -- ${'x'.repeat(1_000)}`;
    await once(connection.db, { name: 'doIt', caller, key, request: {} }, leave('quoted'));
    await once(connection.db, { name: 'doIt', caller, key, request: {} }, leave('quoted'));
    expect([await effectsOf('quoted'), await keysOf(key)]).toEqual([1, 1]);
  });

  test.skipIf(timersAreStopped)(
    'a key whose holder never ends is reported as an outage within 3 s',
    async () => {
      await database.sql.begin(async (holder) => {
        await holder`insert into idempotency_key (caller, key, request_hash) values ('service:test', 'held', 'x')`;
        const before = performance.now();
        const refused = await once(
          connection.db,
          { name: 'doIt', caller, key: 'held', request: {} },
          leave('held'),
        ).catch((error: unknown) => error);
        expect(isOutage(refused)).toBe(true);
        expect(performance.now() - before).toBeLessThan(3_000);
      });
      expect(await effectsOf('held')).toBe(0);
    },
  );
});

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
    return once(connection.db, command, () => Promise.reject(new Error('ran twice')));
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
    const never = () => Promise.reject(new Error('ran twice'));
    expect(await once(connection.db, command, never)).toStrictEqual(outcome);
    expect(await recall(connection.db, command)).toStrictEqual(outcome);
    expect(await once(connection.db, { ...command, request: {} }, never)).toMatchObject(conflict('v8'));
    await database.sql`update idempotency_key set created_at = now() - interval '31 days' where key = 'v8'`;
    expect(await once(connection.db, command, () => Promise.resolve('new'))).toBe('new');
    const [row] = await database.sql`select result is null as gone from idempotency_key where key = 'v8'`;
    expect(row).toEqual({ gone: true });
  });

  test('of before the migration that was undefined is an outcome too', async () => {
    const command = { name: 'doIt', caller, key: 'v8 undefined', request: {} };
    await once(connection.db, command, () => Promise.resolve('replaced below'));
    await database.sql`update idempotency_key set outcome = null, result = ${serialize(undefined)} where key = 'v8 undefined'`;
    expect(await once(connection.db, command, () => Promise.reject(new Error('ran twice')))).toBeUndefined();
  });
});

describe('recall', () => {
  test('is undefined for a new key and for none, the outcome for a known one, a conflict for another request', async () => {
    const command = { name: 'doIt', caller, key: 'recalled', request: { size: 1 } };
    expect(await recall(connection.db, command)).toBeUndefined();
    expect(await recall(connection.db, { ...command, key: null })).toBeUndefined();
    await once(connection.db, command, leave('recalled'));
    expect(await recall(connection.db, command)).toEqual({ name: 'recalled' });
    expect(await recall(connection.db, { ...command, request: {} })).toMatchObject(conflict('recalled'));
    expect(await effectsOf('recalled')).toBe(1);
  });
});
