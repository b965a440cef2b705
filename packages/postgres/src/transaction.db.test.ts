import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect, type Connection, type Transaction } from './connect.ts';
import { isOutage, violatedConstraint } from './failures.ts';
import { freshDatabase, type FreshDatabase, timersAreStopped } from './testing.ts';
import { inTransaction } from './transaction.ts';

let database: FreshDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await freshDatabase();
  await database.sql`create table counter (id text primary key, value integer not null)`;
  connection = connect({ url: database.url, applicationName: 'transaction-test' });
});
beforeEach(async () => {
  await database.sql`delete from counter`;
  await database.sql`insert into counter values ('a', 0), ('b', 0), ('c', 0)`;
});
afterAll(async () => {
  await connection.close();
  await database[Symbol.asyncDispose]();
});

const add = (tx: Transaction, id: string) =>
  tx.execute(sql`update counter set value = value + 1 where id = ${id}`);
const values = async () =>
  (await database.sql`select value from counter order by id`).map(({ value }) => Number(value));
const codesIn = (errors: readonly unknown[]) =>
  errors.map((error) => (error instanceof Error && error.cause ? Reflect.get(error.cause, 'code') : error));

/** Transactions that each hold one lock before any of them asks for its second: no order of them can succeed. */
function crossing(parties: number) {
  const met = Promise.withResolvers<void>();
  const failures: unknown[] = [];
  let attempts = 0;
  let holding = 0;
  return {
    attempts: () => attempts,
    failures,
    work: (first: string, second: string, before?: (tx: Transaction) => Promise<unknown>) =>
      async function lockBoth(tx: Transaction) {
        attempts += 1;
        await before?.(tx);
        await add(tx, first);
        holding += 1;
        if (holding === parties) met.resolve();
        await met.promise;
        await add(tx, second).catch((error: unknown) => {
          failures.push(error);
          throw error;
        });
      },
  };
}

test.skipIf(timersAreStopped)(
  '2 transactions that lock each other out both commit, after at least 1 lock_timeout',
  async () => {
    const { attempts, failures, work } = crossing(2);
    await Promise.all([
      inTransaction(connection.db, work('a', 'b')),
      inTransaction(connection.db, work('b', 'a')),
    ]);
    expect(await values()).toEqual([2, 2, 0]);
    expect(attempts()).toBe(2 + failures.length);
    expect(codesIn(failures)).toContain('55P03');
  },
);

test.skipIf(timersAreStopped)('a ring of 3 is undone, too: 3 commits, each row raised twice', async () => {
  const { failures, work } = crossing(3);
  await Promise.all([
    inTransaction(connection.db, work('a', 'b')),
    inTransaction(connection.db, work('b', 'c')),
    inTransaction(connection.db, work('c', 'a')),
  ]);
  expect(await values()).toEqual([2, 2, 2]);
  expect(failures.length).toBeGreaterThanOrEqual(1);
});

test.skipIf(timersAreStopped)(
  'what Postgres itself calls a deadlock (40P01) is retried, and both commit',
  async () => {
    const { failures, work } = crossing(2);
    // Without limits of ours the wait lasts until deadlock_timeout, 1 s.
    const patient = (tx: Transaction) =>
      tx.execute(
        sql`select set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true)`,
      );
    await Promise.all([
      inTransaction(connection.db, work('a', 'b', patient)),
      inTransaction(connection.db, work('b', 'a', patient)),
    ]);
    expect(codesIn(failures)).toEqual(['40P01']);
    expect(await values()).toEqual([2, 2, 0]);
  },
);

test('a serialisation failure (40001) is retried: 2 readers that add 1 give 2', async () => {
  const both = Promise.withResolvers<void>();
  let attempts = 0;
  const raise = async (tx: Transaction) => {
    attempts += 1;
    await tx.execute(sql`set transaction isolation level repeatable read`);
    const [row] = await tx.execute<{ value: number }>(sql`select value from counter where id = 'a'`);
    if (attempts === 2) both.resolve();
    await both.promise;
    await tx.execute(sql`update counter set value = ${(row?.value ?? 0) + 1} where id = 'a'`);
  };
  await Promise.all([inTransaction(connection.db, raise), inTransaction(connection.db, raise)]);
  expect(attempts).toBe(3);
  expect(await values()).toEqual([2, 0, 0]);
});

test.skipIf(timersAreStopped)(
  'a lock that is never given is reported as an outage after 4 attempts',
  async () => {
    await database.sql.begin(async (holder) => {
      await holder`select from counter where id = 'a' for update`;
      let attempts = 0;
      const refused = await inTransaction(connection.db, (tx) => {
        attempts += 1;
        return add(tx, 'a');
      }).catch((error: unknown) => error);
      expect(attempts).toBe(4);
      expect(isOutage(refused)).toBe(true);
      expect(codesIn([refused])).toEqual(['55P03']);
    });
  },
);

test('an error that a repetition does not mend is thrown after 1 attempt, and nothing is written', async () => {
  let attempts = 0;
  const refused = await inTransaction(connection.db, async (tx) => {
    attempts += 1;
    await add(tx, 'b');
    await tx.execute(sql`insert into counter values ('a', 0)`);
  }).catch((error: unknown) => error);
  expect(attempts).toBe(1);
  expect(violatedConstraint(refused)).toBe('counter_pkey');
  expect(await values()).toEqual([0, 0, 0]);

  const bug = new Error('a bug');
  await expect(
    inTransaction(connection.db, async (tx) => {
      attempts += 1;
      await add(tx, 'b');
      throw bug;
    }),
  ).rejects.toBe(bug);
  expect(attempts).toBe(2);
  expect(await values()).toEqual([0, 0, 0]);
});
