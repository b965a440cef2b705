import { type SQL, sql } from 'drizzle-orm';
import { bigint, boolean, integer, PgDialect, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { toConnection } from './connection.ts';
import type { CursorValue } from './keyset.ts';
import { ordering } from './ordering.ts';

const thing = pgTable('thing', {
  id: uuid().primaryKey(),
  number: bigint({ mode: 'bigint' }).notNull().unique(),
  name: text().notNull(),
  nickname: text(),
  total: bigint({ mode: 'bigint' }).notNull(),
  wanted: integer().notNull(),
  had: integer().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull(),
});
const row = {
  id: '0190b7a4-6c1e-7d3a-9f00-000000000001',
  number: 1001n,
  name: 'Ada',
  total: 9_007_199_254_740_993n,
  wanted: 7,
  had: 2,
  createdAt: new Date('2026-03-01T09:30:00.000Z'),
};
const textOf = (fragments: (SQL | undefined)[]) =>
  new PgDialect().sqlToQuery(
    sql.join(
      fragments.map((part) => part ?? sql`-`),
      sql`, `,
    ),
  );

test('compares rows in the direction of the order, so that the rows behind a cursor are one range of an index', () => {
  const newest = ordering(thing, 'desc', 'createdAt', 'id');
  expect(textOf(newest.by()).sql).toBe('"thing"."created_at" desc, "thing"."id" desc');
  expect(textOf([newest.behind(['2026-03-01T09:30:00.000Z', row.id])])).toMatchObject({
    sql: '("thing"."created_at", "thing"."id") < ($1, $2)',
    params: ['2026-03-01T09:30:00.000Z', row.id],
  });
  const byName = ordering(thing, 'asc', 'name', 'id');
  expect(textOf(byName.by()).sql).toBe('"thing"."name" asc, "thing"."id" asc');
  expect(textOf([byName.behind(['Ada', row.id])]).sql).toBe('("thing"."name", "thing"."id") > ($1, $2)');
  expect(byName.behind(undefined)).toBeUndefined();
});

test('writes cursors that clients hold since the first release: scope, then each key', () => {
  const cursorOf = ({ keyset }: { readonly keyset: (given: typeof row) => CursorValue[] }) => {
    const page = { limit: 1, after: undefined, scope: 'things' };
    return Buffer.from(toConnection([row], page, keyset).edges[0]?.cursor ?? '', 'base64url').toString();
  };
  expect(cursorOf(ordering(thing, 'desc', 'createdAt', 'id'))).toBe(
    `["things","2026-03-01T09:30:00.000Z","${row.id}"]`,
  );
  expect(cursorOf(ordering(thing, 'asc', 'name', 'id'))).toBe(`["things","Ada","${row.id}"]`);
  expect(cursorOf(ordering(thing, 'desc', 'total', 'id'))).toBe(`["things","9007199254740993","${row.id}"]`);
  expect(cursorOf(ordering(thing, 'asc', 'had', 'number'))).toBe('["things",2,"1001"]');
});

test('sorts by a key that is not a column: a difference, a text in another form', () => {
  const shortest = ordering(
    thing,
    'asc',
    {
      of: ['had', 'wanted'],
      kind: 'int',
      sort: ({ had, wanted }) => sql`(${had} - ${wanted})`,
      value: ({ had, wanted }) => had - wanted,
    },
    'id',
  );
  expect(shortest.keyset(row)).toEqual([-5, row.id]);
  expect(shortest.isKeyset([-5, row.id])).toBe(true);
  expect(shortest.isKeyset(['-5', row.id])).toBe(false);
  const alphabetical = ordering(
    thing,
    'asc',
    {
      of: ['name'],
      kind: 'text',
      sort: ({ name }) => sql`lower(${name})`,
      value: ({ name }) => name,
      compared: (name) => sql`lower(${name})`,
    },
    'id',
  );
  expect(textOf([alphabetical.behind(['Ada', row.id])]).sql).toBe(
    '(lower("thing"."name"), "thing"."id") > (lower($1), $2)',
  );
});

test('sorts a subquery by its own columns', () => {
  const column = (name: string) => sql`page.${sql.identifier(name)}`;
  const page = {
    ...{ id: column('id'), number: column('number'), name: column('name'), nickname: column('nickname') },
    ...{ total: column('total'), wanted: column('wanted'), had: column('had') },
    createdAt: column('created_at'),
  };
  expect(textOf(ordering(thing, 'desc', 'createdAt', 'id').by(page)).sql).toBe(
    'page."created_at" desc, page."id" desc',
  );
});

test('a row that lacks a value of an ordering is an error that names the column and its kind', () => {
  const newest = ordering(thing, 'desc', 'createdAt', 'id');
  // @ts-expect-error -- what the types refuse, too
  expect(() => newest.keyset({ ...row, createdAt: '2026-03-01' })).toThrow(
    'the row has no moment as createdAt',
  );
  const byTotal = ordering(thing, 'asc', 'total', 'id');
  // @ts-expect-error -- what the types refuse, too
  expect(() => byTotal.keyset({ ...row, total: 7 })).toThrow('the row has no count as total');
});

test('the columns of an ordering decide which cursors fit: a text or an int first, then the id', () => {
  const fits = (name: 'name' | 'had' | 'total' | 'createdAt', value: CursorValue) =>
    ordering(thing, 'asc', name, 'id').isKeyset([value, row.id]);
  expect([fits('name', 'Ada'), fits('had', 2), fits('total', '2')]).toEqual([true, true, true]);
  expect(fits('createdAt', '2026-03-01T09:30:00.000Z')).toBe(true);
  expect([fits('name', 2), fits('had', 'Ada'), fits('total', 'Ada'), fits('createdAt', 'Ada')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('refuses at once an order without a unique last column, of a nullable column, and of one that is not there', () => {
  expect(() => ordering(thing, 'asc', 'name')).toThrow('the last column of an ordering is unique, not name');
  expect(() => ordering(thing, 'asc', 'nickname', 'id')).toThrow(
    'no list can be sorted by the column nickname',
  );
  // @ts-expect-error -- what the types refuse, too
  expect(() => ordering(thing, 'asc', 'age', 'id')).toThrow('there is no column for age');
});

test('refuses at once an order by a kind of column that no cursor holds', () => {
  const flagged = pgTable('flagged', { id: uuid().primaryKey(), isSold: boolean().notNull() });
  expect(() => ordering(flagged, 'asc', 'isSold', 'id')).toThrow(
    'no list can be sorted by the column isSold',
  );
});
