import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Connection } from './connect.ts';
import { isOutage, violatedConstraint } from './failures.ts';
import { ruleIn } from './rules.ts';
import { freshDatabase, type FreshDatabase, timersAreStopped } from './testing.ts';

let database: FreshDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await freshDatabase();
  await database.sql`create table parent (id integer primary key)`;
  await database.sql`create table child (
    id integer constraint child_once unique,
    parent_id integer constraint child_of_parent references parent,
    size integer constraint child_size_positive check (size > 0),
    room int4range, constraint child_room_alone exclude using gist (room with &&)
  )`;
  await database.sql`insert into child (id, room) values (1, '[1,5)')`;
  connection = connect({ url: database.url, applicationName: 'failures-test' });
});
afterAll(async () => {
  await connection.close();
  await database[Symbol.asyncDispose]();
});

const failureOf = (statement: string) =>
  connection.db.execute(sql.raw(statement)).then(
    () => undefined,
    (error: unknown) => error,
  );

test('ruleIn tells a rule in the words of the domain, and nothing of a rule or an error that it does not know', async () => {
  const rule = ruleIn({ child_once: { taken: 'id' }, child_size_positive: { tooSmall: 'size' } });
  expect(rule(await failureOf('insert into child (id) values (1)'))).toEqual({ taken: 'id' });
  expect(rule(await failureOf('insert into child (size) values (0)'))).toEqual({ tooSmall: 'size' });
  expect(rule(await failureOf('insert into child (parent_id) values (9)'))).toBeUndefined();
  expect(rule(await failureOf('select 1 / 0'))).toBeUndefined();
});

describe('violatedConstraint', () => {
  test.each([
    ['unique', 'insert into child (id) values (1)', 'child_once'],
    ['foreign key', 'insert into child (parent_id) values (9)', 'child_of_parent'],
    ['check', 'insert into child (size) values (0)', 'child_size_positive'],
    ['exclusion', "insert into child (room) values ('[2,3)')", 'child_room_alone'],
  ])('names a %s constraint through the wrapper of drizzle', async (_kind, statement, constraint) => {
    const error = await failureOf(statement);
    expect(error).toHaveProperty('name', 'Error');
    expect(error).toHaveProperty('cause.name', 'PostgresError');
    expect(violatedConstraint(error)).toBe(constraint);
    expect(isOutage(error)).toBe(false);
  });

  test.each(['select nothing', "select 'a'::integer", 'select 1 / 0', 'select * from nowhere'])(
    'is undefined, and no outage, for a bug: %s',
    async (statement) => {
      const error = await failureOf(statement);
      expect(error).toBeInstanceOf(Error);
      expect(violatedConstraint(error)).toBeUndefined();
      expect(isOutage(error)).toBe(false);
    },
  );

  test.each([undefined, null, 'text', new Error('plain'), { code: '23505', constraint_name: 'forged' }])(
    'is undefined for %s, which no database threw',
    (thrown) => {
      expect(violatedConstraint(thrown)).toBeUndefined();
      expect(isOutage(thrown)).toBe(false);
    },
  );
});

describe('isOutage', () => {
  test.skipIf(timersAreStopped)(
    'a statement is ended after 2 s and before the 3 s of a subgraph call',
    async () => {
      const before = performance.now();
      const error = await failureOf('select pg_sleep(10)');
      const waited_ms = performance.now() - before;
      expect(waited_ms).toBeGreaterThan(1_900);
      expect(error).toHaveProperty('cause.code', '57014');
      expect(isOutage(error)).toBe(true);
    },
  );

  test.skipIf(timersAreStopped)('a lock is waited for 0.5 s outside a transaction of ours', async () => {
    await database.sql.begin(async (holder) => {
      await holder`lock table parent`;
      const before = performance.now();
      const error = await failureOf('select * from parent');
      const waited_ms = performance.now() - before;
      expect(waited_ms).toBeGreaterThan(450);
      expect(error).toHaveProperty('cause.code', '55P03');
      expect(isOutage(error)).toBe(true);
    });
  });

  test('a backend that an operator ends is an outage once; the next statement has a new connection', async () => {
    const [mine] = await connection.db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const asleep = failureOf('select pg_sleep(1.9) /* to be ended */');
    let ended = 0;
    while (ended === 0) {
      const rows = await database.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'failures-test' and state = 'active' and query like '%to be ended%'`;
      ended = rows.length;
    }
    expect(mine?.pid).toBeGreaterThan(0);
    expect(isOutage(await asleep)).toBe(true);
    expect(await failureOf('select 1')).toBeUndefined();
  });
});
