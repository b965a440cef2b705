// Owns the import of order records: matched by ref, told apart as added, updated, unchanged or refused.
import { PublicError } from '@kawa/errors';
import { inTransaction, type Database, type Transaction } from '@kawa/postgres';
import { insertEvents } from '../store/history.ts';
import { insertImported, lockOrders, updateImported } from '../store/import-orders.ts';
import { deleteLines, findLines, insertLines } from '../store/lines.ts';
import { eventsAlong, type Plan, planOf, type ReadRecord, readRecord } from './imported-order.ts';

/** One transaction per call: 500 records with 2,500 lines are 4 statements, each far below the statement timeout. */
const MAX_RECORDS = 500;

export interface ImportOutcome {
  readonly ref: string;
  readonly status: 'ADDED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';
  readonly id?: string;
  readonly field?: string;
  readonly reason?: string;
}

const refused = (ref: string, field: string, reason: string): ImportOutcome => ({
  ref,
  status: 'REFUSED',
  field,
  reason,
});

/** Writes the records that are right in one transaction; a wrong one is refused alone, with all its lines. */
export async function importOrders(
  db: Database,
  given: readonly { readonly ref: string }[],
): Promise<ImportOutcome[]> {
  if (given.length > MAX_RECORDS) throw new PublicError('BAD_USER_INPUT', `records: at most ${MAX_RECORDS}.`);
  const outcomes = new Map<number, ImportOutcome>();
  const sound = new Map<string, { readonly index: number; readonly record: ReadRecord }>();
  const ids = new Set<string>();
  for (const [index, input] of given.entries()) {
    const read = readRecord(input);
    if ('problem' in read) {
      outcomes.set(index, refused(input.ref, read.problem.field, read.problem.message));
      continue;
    }
    const { ref, id } = read.record;
    if (sound.has(ref)) outcomes.set(index, refused(input.ref, 'ref', 'stands twice in this batch'));
    else if (id && ids.has(id)) outcomes.set(index, refused(input.ref, 'id', 'stands twice in this batch'));
    else {
      sound.set(ref, { index, record: read.record });
      if (id) ids.add(id);
    }
  }
  const records = [...sound.values()].map(({ record }) => record);
  const written = await inTransaction(db, (tx) => write(tx, records));
  for (const { index, record } of sound.values()) {
    const outcome = written.get(record.ref);
    if (outcome !== undefined) outcomes.set(index, outcome);
  }
  return given.map(({ ref }, index) => outcomes.get(index) ?? refused(ref, 'ref', 'was not written'));
}

type Writing = Extract<Plan, { kind: 'write' }> & { readonly record: ReadRecord };

async function write(
  tx: Transaction,
  records: readonly ReadRecord[],
): Promise<ReadonlyMap<string, ImportOutcome>> {
  const outcomes = new Map<string, ImportOutcome>();
  if (records.length === 0) return outcomes;
  const refs = records.map(({ ref }) => ref);
  const found = await lockOrders(
    tx,
    refs,
    records.flatMap(({ id }) => id ?? []),
  );
  const byRef = new Map(found.map((order) => [order.ref, order]));
  const ownerOf = new Map(found.map((order) => [order.id, order.ref]));
  const lines = byRef.size === 0 ? [] : await findLines(tx, [...ownerOf.keys()]);
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId);
  const writing: Writing[] = [];
  for (const record of records) {
    const { ref, id } = record;
    const present = byRef.get(ref);
    const plan = planOf(record, present, linesOf.get(present?.id ?? '') ?? []);
    if (id && present !== undefined && present.id !== id)
      outcomes.set(ref, refused(ref, 'id', 'the order with this ref has another id'));
    else if (id && ownerOf.has(id) && ownerOf.get(id) !== ref)
      outcomes.set(ref, refused(ref, 'id', 'another order has this id'));
    else if (plan.kind === 'refused') outcomes.set(ref, refused(ref, plan.field, plan.reason));
    else if (plan.kind === 'same') outcomes.set(ref, { ref, status: 'UNCHANGED', id: present?.id ?? '' });
    else writing.push({ ...plan, record });
  }
  const added = writing.filter(({ record }) => !byRef.has(record.ref));
  const changed = writing.filter(({ record }) => byRef.has(record.ref));
  const fresh = await insertImported(
    tx,
    added.map(({ order }) => order),
  );
  await updateImported(
    tx,
    changed.map(({ order }) => order),
  );
  const idOf = new Map(fresh.map(({ ref, id }) => [ref, id]));
  for (const { record } of added) {
    const { ref } = record;
    const id = idOf.get(ref);
    const reason = 'another import has just written this order or its id; import it again';
    outcomes.set(ref, id === undefined ? refused(ref, 'ref', reason) : { ref, status: 'ADDED', id });
  }
  for (const { record, order } of changed) {
    idOf.set(record.ref, order.id ?? '');
    outcomes.set(record.ref, { ref: record.ref, status: 'UPDATED', id: order.id ?? '' });
  }
  await writeParts(tx, writing, { idOf, statusOf: (ref) => byRef.get(ref)?.status ?? null });
  return outcomes;
}

/** Lines and history of the orders that were written. */
async function writeParts(
  tx: Transaction,
  writing: readonly Writing[],
  orders: {
    readonly idOf: ReadonlyMap<string, string>;
    readonly statusOf: (ref: string) => Parameters<typeof eventsAlong>[2];
  },
): Promise<void> {
  const written = writing.flatMap((plan) => {
    const orderId = orders.idOf.get(plan.record.ref);
    return orderId === undefined ? [] : [{ ...plan, orderId, before: orders.statusOf(plan.record.ref) }];
  });
  const replaced = written.filter(({ replaceLines }) => replaceLines);
  await deleteLines(
    tx,
    replaced.filter(({ before }) => before !== null).map(({ orderId }) => orderId),
  );
  await insertLines(
    tx,
    replaced.flatMap(({ orderId, record }) =>
      record.lines.map((line, index) => ({ ...line, sku: line.sku ?? null, orderId, position: index + 1 })),
    ),
  );
  await insertEvents(
    tx,
    written.flatMap((plan) => eventsAlong(plan.orderId, plan, plan.before)),
  );
}
