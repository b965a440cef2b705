// Imports order records, matched by ref. The result of each is added, updated, unchanged or refused.
import type { Database, Transaction } from '@kawa/postgres';
import { LostRace, type Outcome, refused, type Verdict, writeBatch } from '@kawa/record-batch';
import { insertEvents } from '../store/history.ts';
import { insertImported, lockOrders, updateImported } from '../store/import-orders.ts';
import { deleteLines, findLines, insertLines } from '../store/lines.ts';
import { eventsAlong, type Plan, planOf, type TotalledRecord, totalledRecord } from './imported-order.ts';

/** Writes the valid records: 500 with 2,500 lines take 4 statements. An invalid one is refused with all its lines. */
export const importOrders = (
  db: Database,
  given: readonly { readonly ref: string }[],
  dryRun = false,
): Promise<Outcome[]> => writeBatch(db, given, { schema: totalledRecord, write, dryRun });

type Writing = Extract<Plan, { kind: 'write' }> & { readonly record: TotalledRecord };

async function write(
  tx: Transaction,
  records: readonly TotalledRecord[],
): Promise<ReadonlyMap<TotalledRecord, Verdict>> {
  const found = await lockOrders(
    tx,
    records.map(({ ref }) => ref),
    records.flatMap(({ id }) => id ?? []),
  );
  const byRef = new Map(found.map((order) => [order.ref, order]));
  const ownerOf = new Map(found.map((order) => [order.id, order.ref]));
  const lines = found.length === 0 ? [] : await findLines(tx, [...ownerOf.keys()]);
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId);
  const verdicts = new Map<TotalledRecord, Verdict>();
  const writing: Writing[] = [];
  for (const record of records) {
    const { ref, id } = record;
    const present = byRef.get(ref);
    if (id && present !== undefined && present.id !== id) {
      verdicts.set(record, refused('id', 'the order with this ref has another id'));
    } else if (id && ownerOf.has(id) && ownerOf.get(id) !== ref) {
      verdicts.set(record, refused('id', 'another order has this id'));
    } else {
      const plan = planOf(record, present, linesOf.get(present?.id ?? '') ?? []);
      if (plan.kind === 'stay') verdicts.set(record, plan.verdict);
      else writing.push({ ...plan, record });
    }
  }
  const added = writing.filter(({ record }) => !byRef.has(record.ref));
  const changed = writing.filter(({ record }) => byRef.has(record.ref));
  const fresh = await insertImported(
    tx,
    added.map(({ order }) => order),
  );
  if (fresh.length < added.length) throw new LostRace('another import has just written an order or its id');
  await updateImported(
    tx,
    changed.map(({ order }) => order),
  );
  const idOf = new Map([...fresh, ...found].map(({ ref, id }) => [ref ?? '', id]));
  for (const { record } of added) verdicts.set(record, { status: 'ADDED', id: idOf.get(record.ref) ?? '' });
  for (const { record } of changed)
    verdicts.set(record, { status: 'UPDATED', id: idOf.get(record.ref) ?? '' });
  await writeParts(tx, writing, { idOf, statusOf: (ref) => byRef.get(ref)?.status ?? null });
  return verdicts;
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
  const replaced = written.flatMap(({ orderId, before, lines }) =>
    lines === undefined ? [] : [{ orderId, before, lines }],
  );
  await deleteLines(
    tx,
    replaced.filter(({ before }) => before !== null).map(({ orderId }) => orderId),
  );
  await insertLines(
    tx,
    replaced.flatMap(({ orderId, lines }) =>
      lines.map((line, index) => ({ ...line, sku: line.sku ?? null, orderId, position: index + 1 })),
    ),
  );
  await insertEvents(
    tx,
    written.flatMap((plan) => eventsAlong(plan.orderId, plan, plan.before)),
  );
}
