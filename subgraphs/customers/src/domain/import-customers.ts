// Imports customer records, matched by ref. The result of each is added, updated, unchanged or refused.
import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '@kawa/postgres';
import { type Outcome, refused, type Verdict, writeBatch } from '@kawa/record-batch';
import type { z } from 'zod';
import { type AddressRow, findAddresses, replaceAddresses } from '../store/addresses.ts';
import { findAccountHolders } from '../store/credentials.ts';
import { type CustomerRow, insertCustomers, type NewCustomer } from '../store/customers.ts';
import { findOwnersOfEmails, lockCustomers, overwriteCustomers } from '../store/import-customers.ts';
import { customerRecord } from './customer-input.ts';
import { areSame } from './same-addresses.ts';

type CustomerRecord = z.output<typeof customerRecord>;

/** Writes the valid records in one transaction of at most 9 statements; an invalid one is refused alone. */
export const importCustomers = (
  db: Database,
  given: readonly { readonly ref: string }[],
  dryRun = false,
): Promise<Outcome[]> => writeBatch(db, given, { schema: customerRecord, write, dryRun });

async function write(
  tx: Transaction,
  records: readonly CustomerRecord[],
): Promise<ReadonlyMap<CustomerRecord, Verdict>> {
  const found = await lockCustomers(
    tx,
    records.map(({ ref }) => ref),
    records.flatMap(({ id }) => id ?? []),
  );
  const ids = found.map(({ id }) => id);
  const addresses = ids.length === 0 ? [] : await findAddresses(tx, ids);
  const kept = await emailsToKeep(tx, records, found);
  const addressesOf = Map.groupBy(addresses, ({ customerId }) => customerId);
  const byRef = new Map(found.map((row) => [row.ref, row]));
  const ownerOfEmail = await ownersOfEmails(tx, records);
  const verdicts = new Map<CustomerRecord, Verdict>();
  const [added, changed]: [CustomerRecord[], CustomerRecord[]] = [[], []];
  for (const record of records) {
    const row = byRef.get(record.ref);
    const refusal = whyNotWritten(record, row, ids) ?? claimEmail(record, ownerOfEmail);
    if (refusal !== undefined) verdicts.set(record, refusal);
    else if (row === undefined) added.push(record);
    else if (!isSame(rowWithNulls(record, kept), row, addressesOf.get(row.id) ?? [])) changed.push(record);
    else verdicts.set(record, { status: 'UNCHANGED', id: row.id });
  }
  const fresh = added.length === 0 ? [] : await insertCustomers(tx, added.map(rowOf));
  const idOf = new Map([...found, ...fresh].map(({ ref, id }) => [ref, id]));
  const withId = (record: CustomerRecord) => ({
    ...rowWithNulls(record, kept),
    id: idOf.get(record.ref) ?? '',
  });
  await overwriteCustomers(tx, changed.map(withId));
  const written = [...added, ...changed].map(withId);
  await replaceAddresses(
    tx,
    written.map(({ id }) => id),
    written.flatMap(({ id, addresses: given }) => given.map((address) => ({ ...address, customerId: id }))),
  );
  for (const record of added) verdicts.set(record, { status: 'ADDED', id: withId(record).id });
  for (const record of changed) verdicts.set(record, { status: 'UPDATED', id: withId(record).id });
  return verdicts;
}

/** `ids` are those of the customers that have a ref or an id of the batch. */
function whyNotWritten(
  { id }: CustomerRecord,
  row: CustomerRow | undefined,
  ids: readonly string[],
): Verdict | undefined {
  if (id && row !== undefined && row.id !== id)
    return refused('id', 'the customer with this ref has another id');
  if (id && row === undefined && ids.includes(id)) return refused('id', 'another customer has this id');
  if (row && row.deletedAt !== null) return refused('ref', 'this customer was deleted');
  return undefined;
}

/** The e-mails, by ref, of accounts whose record has none: an account keeps its e-mail. */
async function emailsToKeep(
  tx: Transaction,
  records: readonly CustomerRecord[],
  found: readonly CustomerRow[],
): Promise<ReadonlyMap<string, string | null>> {
  const without = new Set(records.flatMap(({ ref, email }) => (email ? [] : ref)));
  const rows = found.filter(({ ref, email }) => ref !== null && email !== null && without.has(ref));
  const holders =
    rows.length === 0
      ? []
      : await findAccountHolders(
          tx,
          rows.map(({ id }) => id),
        );
  const hasAccount = new Set(holders);
  return new Map(rows.flatMap(({ id, ref, email }) => (hasAccount.has(id) ? [[ref ?? '', email]] : [])));
}

/** The ref of the customer that has an e-mail, null for one without a ref. */
async function ownersOfEmails(tx: Transaction, records: readonly CustomerRecord[]) {
  const emails = records.flatMap(({ email }) => email ?? []);
  const owners = emails.length === 0 ? [] : await findOwnersOfEmails(tx, emails);
  return new Map(owners.map(({ email, ref }) => [email, ref]));
}

/** Claims a record's e-mail; refuses one that another customer has, in the database or earlier in the batch. */
function claimEmail({ ref, email }: CustomerRecord, owners: Map<string, string | null>): Verdict | undefined {
  if (!email) return undefined;
  if (owners.has(email) && owners.get(email) !== ref)
    return refused('email', 'another customer has this address');
  owners.set(email, ref);
  return undefined;
}

/** Without an absent id and creation time, which the database then sets. */
const rowOf = ({ id, createdAt, addresses: _, ...values }: CustomerRecord): NewCustomer => ({
  ...values,
  ...(id ? { id } : {}),
  ...(createdAt ? { createdAt } : {}),
});

/** A record is complete: a field that it leaves out becomes empty, except the e-mail of an account. */
const rowWithNulls = (
  { email, phone, contactName, ...record }: CustomerRecord,
  kept: ReadonlyMap<string, string | null>,
) => ({
  ...record,
  email: email ?? kept.get(record.ref) ?? null,
  phone: phone ?? null,
  contactName: contactName ?? null,
});

function isSame(
  record: ReturnType<typeof rowWithNulls>,
  row: CustomerRow,
  addresses: readonly AddressRow[],
): boolean {
  const { name, email, phone, contactName, createdAt } = record;
  return (
    isDeepStrictEqual([name, email, phone, contactName], [row.name, row.email, row.phone, row.contactName]) &&
    (!createdAt || createdAt.getTime() === row.createdAt.getTime()) &&
    areSame(record.addresses, addresses)
  );
}
