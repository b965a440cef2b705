import { connect, type Connection, type Transaction } from '@kawa/postgres';
import { ruleIn } from '@kawa/postgres/rules';
import { freshDatabase, type FreshDatabase } from '@kawa/postgres/testing';
import { service } from '@kawa/trust';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { runCommand } from './run-command.ts';
import { createKeyTable } from './testing.ts';

let database: FreshDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await freshDatabase();
  await createKeyTable(database);
  await database.sql`create table thing (name text not null constraint thing_name_unique unique)`;
  connection = connect({ url: database.url, applicationName: 'run-command-test' });
});
afterAll(async () => {
  await connection.close();
  await database[Symbol.asyncDispose]();
});

const schema = z.object({
  name: z.string().min(1, 'must not be empty'),
  idempotencyKey: z.string().nullish(),
});
const ruleOfThings = ruleIn({ thing_name_unique: { taken: 'name' } as const });
const count = async (table: 'thing' | 'idempotency_key') =>
  Number((await database.sql`select count(*) from ${database.sql(table)}`)[0]?.['count']);

const create = (input: { readonly name: string; readonly idempotencyKey?: string }) =>
  runCommand(
    connection.db,
    {
      ...{ name: 'createThing', schema, input, caller: service('test') },
      refuse: (error, { name }) =>
        ruleOfThings(error)?.taken === 'name' ? { kind: 'NameTaken', name } : undefined,
    },
    async (tx: Transaction, { name }) => {
      if (name === 'bug') throw new Error('a bug');
      await tx.execute(sql`insert into thing values (${name})`);
      return { kind: 'CreateThingSuccess', name };
    },
  );

test('a wrong input is a ValidationError, and nothing is stored', async () => {
  expect(await create({ name: '', idempotencyKey: 'wrong' })).toMatchObject({
    kind: 'ValidationError',
    field: 'name',
  });
  expect([await count('thing'), await count('idempotency_key')]).toEqual([0, 0]);
});

test('the key of the input makes 1 thing of 2 requests; another input with it is a conflict', async () => {
  const input = { name: 'chair', idempotencyKey: 'once' };
  expect(await create(input)).toEqual({ kind: 'CreateThingSuccess', name: 'chair' });
  expect(await create(input)).toEqual({ kind: 'CreateThingSuccess', name: 'chair' });
  expect(await create({ ...input, name: 'table' })).toMatchObject({ kind: 'IdempotencyConflict' });
  expect([await count('thing'), await count('idempotency_key')]).toEqual([1, 1]);
});

test('a rule that held is a refusal that stores no key: the same request succeeds once the name is free', async () => {
  const input = { name: 'chair', idempotencyKey: 'later' };
  expect(await create(input)).toEqual({ kind: 'NameTaken', name: 'chair' });
  expect(await count('idempotency_key')).toBe(1);
  await database.sql`delete from thing`;
  expect(await create(input)).toEqual({ kind: 'CreateThingSuccess', name: 'chair' });
});

test('any other error is thrown as it is', async () => {
  await expect(create({ name: 'bug' })).rejects.toThrow('a bug');
});

/** Counts how often `prepare` runs; refuses the name "secret" before it, and fails to prepare "outage". */
function preparing(recallFirst: boolean) {
  const calls = { prepare: 0 };
  const run = (input: { readonly name: string; readonly idempotencyKey?: string }) =>
    runCommand(
      connection.db,
      {
        ...{ name: 'prepareThing', schema, input, caller: service('test'), recallFirst },
        permit: ({ name }) => (name === 'secret' ? { kind: 'NotFound', name } : undefined),
        prepare({ name }) {
          calls.prepare += 1;
          return name === 'outage' ? Promise.reject(new Error('no answer')) : Promise.resolve(name.length);
        },
      },
      (_, values, size) => Promise.resolve({ kind: 'Prepared', ...values, size }),
    );
  return { calls, run };
}

test('the work gets the input without its key, and what prepare returned', async () => {
  const { run } = preparing(false);
  const result = { kind: 'Prepared', name: 'chair', size: 5 };
  expect(await run({ name: 'chair', idempotencyKey: 'prepared' })).toEqual(result);
  expect(await run({ name: 'chair' })).toEqual(result);
});

test('a refusal of permit runs nothing and stores no key; an error of prepare is thrown and stores none either', async () => {
  const { calls, run } = preparing(true);
  const before = await count('idempotency_key');
  expect(await run({ name: 'secret', idempotencyKey: 'denied' })).toEqual({
    kind: 'NotFound',
    name: 'secret',
  });
  expect(calls.prepare).toBe(0);
  await expect(run({ name: 'outage', idempotencyKey: 'failed' })).rejects.toThrow('no answer');
  expect(await count('idempotency_key')).toBe(before);
});

test.each([
  [true, 1],
  [false, 2],
])(
  'with recallFirst %s, 2 requests with one key prepare %i times and get one result',
  async (first, times) => {
    const { calls, run } = preparing(first);
    const input = { name: 'chair', idempotencyKey: `recall first: ${first}` };
    expect(await run(input)).toEqual(await run(input));
    expect(calls.prepare).toBe(times);
    expect(await run({ ...input, name: 'table' })).toMatchObject({ kind: 'IdempotencyConflict' });
  },
);
