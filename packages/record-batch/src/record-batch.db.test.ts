import { connect, type Connection, type Transaction } from '@kawa/postgres';
import { freshDatabase, type FreshDatabase } from '@kawa/postgres/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type Batch, LostRace, refused, type Verdict, writeBatch } from './record-batch.ts';

let database: FreshDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await freshDatabase();
  await database.sql`create table thing (ref text unique, size integer check (size > 0))`;
  connection = connect({ url: database.url, applicationName: 'record-batch-test' });
});
beforeEach(() => database.sql`truncate thing`);
afterAll(async () => {
  await connection.close();
  await database[Symbol.asyncDispose]();
});

const schema = z.object({
  ref: z.string().trim(),
  id: z.string().optional(),
  size: z.int('must be a number'),
});
type Thing = z.output<typeof schema>;

const insert = async (tx: Transaction, things: readonly Thing[]) => {
  const verdicts = new Map<Thing, Verdict>();
  const present = await tx.execute<{ ref: string }>(sql`select ref from thing`);
  const known = new Set(present.map(({ ref }) => ref));
  for (const thing of things) {
    const isNew = !known.has(thing.ref);
    if (isNew) await tx.execute(sql`insert into thing values (${thing.ref}, ${thing.size})`);
    verdicts.set(thing, { status: isNew ? 'ADDED' : 'UNCHANGED', id: `id of ${thing.ref}` });
  }
  return verdicts;
};
const write = (given: readonly { ref: string }[], batch: Partial<Batch<Thing>> = {}) =>
  writeBatch(connection.db, given, { schema, write: insert, ...batch });
const written = async () => (await database.sql`select ref from thing`).map(({ ref }) => String(ref)).sort();
const things = (count: number) => Array.from({ length: count }, (_, n) => ({ ref: `t${n}`, size: 1 }));

test('2 wrong records of 4 are refused alone, each with its field; all are reported in their places by the ref given', async () => {
  const given = [{ ref: 'a', size: 'x' }, { ref: ' b ', size: 1 }, { ref: 'c' }, { ref: 'd', size: 1 }];
  expect(await write(given)).toEqual([
    { ref: 'a', status: 'REFUSED', field: 'size', reason: 'must be a number' },
    { ref: ' b ', status: 'ADDED', id: 'id of b' },
    { ref: 'c', status: 'REFUSED', field: 'size', reason: 'must be a number' },
    { ref: 'd', status: 'ADDED', id: 'id of d' },
  ]);
  expect(await written()).toEqual(['b', 'd']);
});

test('the second of one ref or one id is refused alone; what a refused record named stays free', async () => {
  const given = [
    { ref: 'a', id: '1', size: 1 },
    { ref: 'a ', size: 1 },
    { ref: 'b', id: '1', size: 1 },
    { ref: 'b', id: '2', size: 1 },
    { ref: '1', size: 1 },
  ];
  const outcomes = await write(given);
  expect(outcomes.map(({ status }) => status)).toEqual(['ADDED', 'REFUSED', 'REFUSED', 'ADDED', 'ADDED']);
  expect(outcomes[1]).toMatchObject({ field: 'ref', reason: 'appears twice in this batch' });
  expect(outcomes[2]).toMatchObject({ field: 'id', reason: 'appears twice in this batch' });
});

test('other keys than ref and id are reported by their own field', async () => {
  const keysOf = ({ size }: Thing) => ({ size: String(size) });
  const given = [
    { ref: 'a', size: 1 },
    { ref: 'b', size: 1 },
  ];
  expect(await write(given, { keysOf })).toMatchObject([{ status: 'ADDED' }, { field: 'size' }]);
});

test('500 records are written, 501 are BAD_USER_INPUT and none is', async () => {
  await expect(write(things(501))).rejects.toMatchObject({
    message: 'records: at most 500.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(await written()).toEqual([]);
  expect(await write(things(500))).toHaveLength(500);
});

test('nothing sound asks the database nothing', async () => {
  const writer = () => expect.unreachable();
  expect(await write([], { write: writer })).toEqual([]);
  expect(await write([{ ref: 'a' }], { write: writer })).toMatchObject([{ status: 'REFUSED' }]);
});

test('8 writers of the same 20 new records at once: all succeed, each record is ADDED once', async () => {
  const all = (await Promise.all(Array.from({ length: 8 }, () => write(things(20))))).flat();
  expect(all.filter(({ status }) => status === 'ADDED')).toHaveLength(20);
  expect(all.filter(({ status }) => status === 'UNCHANGED')).toHaveLength(140);
});

test('a race that is lost 4 times is won the 5th; what the lost ones wrote is gone', async () => {
  let attempts = 0;
  const outcomes = await write(things(1), {
    write: async (tx, records) => {
      attempts += 1;
      await tx.execute(sql`insert into thing values (${`attempt ${attempts}`}, 1)`);
      if (attempts < 5) throw new LostRace();
      return insert(tx, records);
    },
  });
  expect(outcomes).toMatchObject([{ status: 'ADDED' }]);
  expect(await written()).toEqual(['attempt 5', 't0']);
});

test('a constraint that never holds and a race that is never won are thrown after 5 attempts, a bug after 1', async () => {
  let attempts = 0;
  const failing = (work: (tx: Transaction) => Promise<unknown>): Partial<Batch<Thing>> => ({
    write: async (tx) => {
      attempts += 1;
      await work(tx);
      return new Map();
    },
  });
  const wrong = (tx: Transaction) => tx.execute(sql`insert into thing values ('wrong', 0)`);
  await expect(write(things(1), failing(wrong))).rejects.toThrow();
  expect(attempts).toBe(5);
  await expect(
    write(
      things(1),
      failing(() => Promise.reject(new LostRace('lost'))),
    ),
  ).rejects.toThrow('lost');
  expect(attempts).toBe(10);
  await expect(
    write(
      things(1),
      failing(() => Promise.reject(new Error('a bug'))),
    ),
  ).rejects.toThrow('a bug');
  expect(attempts).toBe(11);
});

test('a writer may refuse; a record that it forgets is a bug, told by its ref', async () => {
  const [outcome] = await write(things(1), {
    write: (_, records) => Promise.resolve(new Map(records.map((one) => [one, refused('size', 'is odd')]))),
  });
  expect(outcome).toEqual({ ref: 't0', status: 'REFUSED', field: 'size', reason: 'is odd' });
  await expect(write(things(1), { write: () => Promise.resolve(new Map()) })).rejects.toThrow('"t0"');
});

test('a dry run of 3 tells what a run would tell, refusals included, and leaves 0 rows', async () => {
  const given = [...things(2), { ref: 'wrong', size: 'x' }];
  const rehearsed = await write(given, { dryRun: true });
  expect(await written()).toEqual([]);
  expect(rehearsed.map(({ status }) => status)).toEqual(['ADDED', 'ADDED', 'REFUSED']);
  expect(await write(given)).toEqual(rehearsed);
  expect(await written()).toEqual(['t0', 't1']);
});
