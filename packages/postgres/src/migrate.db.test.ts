import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrateUnderLock } from './migrate.ts';
import { freshDatabase } from './testing.ts';

/** A folder as drizzle-kit writes it: a journal beside one SQL file per migration. */
async function migrationsFolder(migrations: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'kawa-migrations-'));
  await mkdir(join(folder, 'meta'));
  const entries = Object.keys(migrations).map((tag, idx) => ({
    idx,
    version: '7',
    when: 1_800_000_000_000 + idx,
    tag,
    breakpoints: true,
  }));
  await writeFile(
    join(folder, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  for (const [tag, text] of Object.entries(migrations)) await writeFile(join(folder, `${tag}.sql`), text);
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

const twoSteps = {
  '0000_first':
    "create table step (name text);\n--> statement-breakpoint\ninsert into step values ('first');",
  '0001_second': "select pg_sleep(0.05);\n--> statement-breakpoint\ninsert into step values ('second');",
};

test('10 replicas that start at once apply 2 migrations once each', async () => {
  await using database = await freshDatabase();
  await using migrations = await migrationsFolder(twoSteps);
  await Promise.all(Array.from({ length: 10 }, () => migrateUnderLock(database.url, migrations.folder)));
  expect(await database.sql`select name from step`).toEqual([{ name: 'first' }, { name: 'second' }]);
  expect(await database.sql`select count(*)::int as n from drizzle.__drizzle_migrations`).toEqual([{ n: 2 }]);
});

test('a migration that fails leaves none of its statements and no lock; mended, it goes through', async () => {
  await using database = await freshDatabase();
  await using broken = await migrationsFolder({
    '0000_first': 'create table step (name text);\n--> statement-breakpoint\ncreate table step (name text);',
  });
  await expect(migrateUnderLock(database.url, broken.folder)).rejects.toThrow();
  expect(await database.sql`select to_regclass('step') as found`).toEqual([{ found: null }]);
  await using mended = await migrationsFolder(twoSteps);
  await migrateUnderLock(database.url, mended.folder);
  expect(await database.sql`select count(*)::int as n from step`).toEqual([{ n: 2 }]);
});

test('an older version refuses a database that a newer one has migrated, in one line, and changes nothing', async () => {
  await using database = await freshDatabase();
  await using newer = await migrationsFolder(twoSteps);
  await using older = await migrationsFolder({ '0000_first': twoSteps['0000_first'] });
  await migrateUnderLock(database.url, newer.folder);
  await expect(migrateUnderLock(database.url, older.folder)).rejects.toThrow(
    /^The database was migrated by a newer version of Kawa than this one\. [^\n]+$/u,
  );
  expect(await database.sql`select count(*)::int as n from drizzle.__drizzle_migrations`).toEqual([{ n: 2 }]);
  await migrateUnderLock(database.url, newer.folder);
});
