// Owns the import of customer records: matched by ref, told apart as added, updated, unchanged or refused.
import { isDeepStrictEqual } from 'node:util';
import { PublicError } from '@kawa/errors';
import { checkInput } from '@kawa/input';
import { inTransaction, type Database, type Transaction } from '@kawa/postgres';
import type { z } from 'zod';
import { type AddressRow, findAddresses, replaceAddresses } from '../store/addresses.ts';
import * as store from '../store/customers.ts';
import { type AddressValues, customerRecord } from './customer-input.ts';

/** One transaction per call: 500 new records are 4 statements and stay far below the statement timeout. */
const MAX_RECORDS = 500;

export interface ImportOutcome {
  readonly ref: string;
  readonly status: 'ADDED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';
  readonly id?: string;
  readonly field?: string;
  readonly reason?: string;
}

type CustomerRecord = z.output<typeof customerRecord>;

const refused = (ref: string, field: string, reason: string): ImportOutcome => ({
  ref,
  status: 'REFUSED',
  field,
  reason,
});

/** Writes the records that are right in one transaction; a wrong one is refused alone and stops no other. */
export async function importCustomers(
  db: Database,
  given: readonly { readonly ref: string }[],
): Promise<ImportOutcome[]> {
  if (given.length > MAX_RECORDS) throw new PublicError('BAD_USER_INPUT', `records: at most ${MAX_RECORDS}.`);
  const outcomes = new Map<number, ImportOutcome>();
  const sound: { index: number; record: CustomerRecord }[] = [];
  const seen = new Set<string>();
  for (const [index, input] of given.entries()) {
    const checked = checkInput(customerRecord, input);
    if ('refusal' in checked) {
      const [problem] = checked.refusal.problems;
      outcomes.set(index, refused(input.ref, problem.field, problem.message));
    } else if (seen.has(checked.value.ref)) {
      outcomes.set(index, refused(input.ref, 'ref', 'stands twice in this batch'));
    } else {
      seen.add(checked.value.ref);
      sound.push({ index, record: checked.value });
    }
  }
  const written = await inTransaction(db, (tx) =>
    write(
      tx,
      sound.map(({ record }) => record),
    ),
  );
  for (const { index, record } of sound)
    outcomes.set(index, written.get(record.ref) ?? refused(record.ref, 'ref', 'was not written'));
  return given.map(({ ref }, index) => outcomes.get(index) ?? refused(ref, 'ref', 'was not written'));
}

async function write(
  tx: Transaction,
  records: readonly CustomerRecord[],
): Promise<Map<string, ImportOutcome>> {
  const outcomes = new Map<string, ImportOutcome>();
  if (records.length === 0) return outcomes;
  const present = new Map(
    (
      await store.lockCustomersByRef(
        tx,
        records.map(({ ref }) => ref),
      )
    ).map((row) => [row.ref, row]),
  );
  const addressesOf = Map.groupBy(
    present.size === 0
      ? []
      : await findAddresses(
          tx,
          [...present.values()].map(({ id }) => id),
        ),
    ({ customerId }) => customerId,
  );
  const free = await withoutTakenEmails(tx, records, outcomes);
  const added = free.filter(({ ref }) => !present.has(ref));
  const fresh =
    added.length === 0
      ? []
      : await store.insertCustomers(
          tx,
          added.map(({ addresses: _, ...values }) => rowOf(values)),
        );
  const idOf = new Map(fresh.map(({ ref, id }) => [ref, id]));
  for (const { ref } of added) outcomes.set(ref, { ref, status: 'ADDED', id: idOf.get(ref) ?? '' });
  const changed: CustomerRecord[] = [];
  for (const record of free) {
    const row = present.get(record.ref);
    if (row === undefined) continue;
    idOf.set(record.ref, row.id);
    if (row.deletedAt !== null)
      outcomes.set(record.ref, refused(record.ref, 'ref', 'this customer was deleted'));
    else if (isSame(record, row, addressesOf.get(row.id) ?? []))
      outcomes.set(record.ref, { ref: record.ref, status: 'UNCHANGED', id: row.id });
    else changed.push(record);
  }
  for (const record of changed) {
    const { addresses: _, id: __, ref, createdAt, ...values } = rowWithNulls(record);
    const id = idOf.get(ref) ?? '';
    await store.updateCustomer(tx, id, { ...values, ...(createdAt ? { createdAt } : {}) }, null);
    outcomes.set(ref, { ref, status: 'UPDATED', id });
  }
  const touched = [...added, ...changed];
  await replaceAddresses(
    tx,
    touched.map(({ ref }) => idOf.get(ref) ?? ''),
    touched.flatMap(({ ref, addresses }) =>
      addresses.map((address) => ({ ...address, customerId: idOf.get(ref) ?? '' })),
    ),
  );
  return outcomes;
}

/** Refuses records whose e-mail another customer has, in the database or earlier in the batch. */
async function withoutTakenEmails(
  tx: Transaction,
  records: readonly CustomerRecord[],
  outcomes: Map<string, ImportOutcome>,
) {
  const emails = records.flatMap(({ email }) => email ?? []);
  const owners = new Map<string, string | null>();
  if (emails.length > 0)
    for (const { email, ref } of await store.findOwnersOfEmails(tx, emails)) owners.set(email, ref);
  return records.filter(({ ref, email }) => {
    if (!email) return true;
    if (owners.has(email) && owners.get(email) !== ref) {
      outcomes.set(ref, refused(ref, 'email', 'another customer has this address'));
      return false;
    }
    owners.set(email, ref);
    return true;
  });
}

/** Drops what the record leaves to the database: the id and the moment of creation. */
const rowOf = ({ id, createdAt, ...values }: Omit<CustomerRecord, 'addresses'>): store.NewCustomer => ({
  ...values,
  ...(id ? { id } : {}),
  ...(createdAt ? { createdAt } : {}),
});

/** A record says everything about its customer: what it leaves out is empty. */
const rowWithNulls = ({ email, phone, contactName, ...record }: CustomerRecord) => ({
  ...record,
  email: email ?? null,
  phone: phone ?? null,
  contactName: contactName ?? null,
});

const comparable = ({
  kind,
  name,
  line1,
  line2,
  city,
  region,
  postalCode,
  country,
}: AddressValues | AddressRow) =>
  [kind, name, line1, line2, city, region, postalCode, country].map((value) => value ?? null);

function isSame(record: CustomerRecord, row: store.CustomerRow, addresses: readonly AddressRow[]): boolean {
  const { name, email, phone, contactName, createdAt } = rowWithNulls(record);
  return (
    isDeepStrictEqual([name, email, phone, contactName], [row.name, row.email, row.phone, row.contactName]) &&
    (!createdAt || createdAt.getTime() === row.createdAt.getTime()) &&
    isDeepStrictEqual(record.addresses.map(comparable), addresses.map(comparable))
  );
}
