import { connect, isOutage, type Connection, type Transaction } from '@kawa/postgres';
import { freshDatabase, type FreshDatabase, timersAreStopped } from '@kawa/postgres/testing';
import { sql } from 'drizzle-orm';
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
    expect(await effectsOf('again')).toBe(0);
    const stored =
      await database.sql`select caller from idempotency_key where key = 'shared' order by created_at`;
    expect(stored.map((row) => row['caller'])).toEqual([
      ...['customer:ada', 'customer:bob', 'employee:ada', 'service:seed', 'anonymous:'],
    ]);
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

  test('a value that equals the key, and the key of another command, belong to the request', async () => {
    const ask = (request: unknown) =>
      once(connection.db, { name: 'doIt', caller, key: 'inner', request }, leave('inner'));
    const request = { note: 'inner', items: [{ idempotencyKey: 'one' }], idempotencyKey: 'inner' };
    await ask(request);
    expect(await ask(request)).toEqual({ name: 'inner' });
    expect(await ask({ ...request, note: undefined })).toMatchObject(conflict('inner'));
    expect(await ask({ ...request, items: [{ idempotencyKey: 'two' }] })).toMatchObject(conflict('inner'));
    expect(await effectsOf('inner')).toBe(1);
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
