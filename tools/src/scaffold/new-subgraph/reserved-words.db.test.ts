import postgres from 'postgres';
import { expect, inject, test } from 'vitest';
import { reservedByPostgres } from './reserved-words.ts';

test('every word that this Postgres wants in quotes is refused, and no other', async () => {
  const sql = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
  const rows = await sql<{ word: string }[]>`select word from pg_get_keywords() where catcode in ('R', 'T')`;
  await sql.end();
  expect(rows.length).toBeGreaterThan(90);
  expect([...reservedByPostgres].sort()).toEqual(rows.map(({ word }) => word).sort());
});
