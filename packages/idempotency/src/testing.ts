// The table of keys for this package's own tests, as the migrations of every domain make it.
import type { FreshDatabase } from '@kawa/postgres/testing';

export async function createKeyTable({ sql }: FreshDatabase): Promise<void> {
  await sql`create table idempotency_key (
    caller text not null default '', key text not null, primary key (caller, key), request_hash text not null,
    outcome json, result bytea, created_at timestamptz(3) not null default now()
  )`;
  await sql`create index idempotency_key_oldest on idempotency_key (created_at)`;
}
