// Imports employees. The import adds people and changes no existing employee: repeating an old file must not reset roles or
// passwords.
import { PublicError } from '@kawa/errors';
import type { Database, Transaction } from '@kawa/postgres';
import { type Outcome, refused, type Verdict, writeBatch } from '@kawa/record-batch';
import { hashPassword } from '@kawa/session/password';
import type { z } from 'zod';
import { findLike, insertEmployees } from '../store/employees.ts';
import { addPasswords } from '../store/passwords.ts';
import { employeeRecord } from './employee-input.ts';

type EmployeeRecord = z.output<typeof employeeRecord>;

/** Each new employee takes a hash of 15 ms, two at a time: about half a second of the 3 s of a call. */
const MAX_RECORDS = 50;

/** Adds the valid new records in one transaction; an invalid one is refused alone. */
export async function importEmployees(
  db: Database,
  given: readonly { readonly ref: string }[],
  { now, dryRun = false }: { readonly now: Date; readonly dryRun?: boolean },
): Promise<Outcome[]> {
  if (given.length > MAX_RECORDS) throw new PublicError('BAD_USER_INPUT', `records: at most ${MAX_RECORDS}.`);
  return writeBatch(db, given, {
    schema: employeeRecord,
    keysOf: ({ ref, id, email }) => ({ ref, id, email }),
    write: (tx, records) => write(tx, records, now),
    dryRun,
  });
}

async function write(
  tx: Transaction,
  records: readonly EmployeeRecord[],
  now: Date,
): Promise<ReadonlyMap<EmployeeRecord, Verdict>> {
  const found = await findLike(tx, records);
  const verdicts = new Map<EmployeeRecord, Verdict>();
  const added: EmployeeRecord[] = [];
  for (const record of records) {
    const same = found.find(({ ref }) => ref === record.ref);
    if (same !== undefined) verdicts.set(record, { status: 'UNCHANGED', id: same.id });
    else if (found.some(({ email }) => email === record.email))
      verdicts.set(record, refused('email', 'another employee has this address'));
    else if (found.some(({ id }) => id === record.id))
      verdicts.set(record, refused('id', 'another employee has this id'));
    else added.push(record);
  }
  const hashes = await Promise.all(added.map(({ password }) => hashPassword(password)));
  const rows = await insertEmployees(
    tx,
    added.map(({ id, createdAt, password: _, ...values }) => ({
      ...values,
      ...(id ? { id } : {}),
      createdAt: createdAt ?? now,
    })),
  );
  const idOf = new Map(rows.map(({ ref, id }) => [ref, id]));
  const withId = added.map((record, index) => ({
    record,
    id: idOf.get(record.ref) ?? '',
    hash: hashes[index] ?? '',
  }));
  await addPasswords(
    tx,
    withId.map(({ id, hash }) => ({ employeeId: id, hash, changedAt: now })),
  );
  for (const { record, id } of withId) verdicts.set(record, { status: 'ADDED', id });
  return verdicts;
}
