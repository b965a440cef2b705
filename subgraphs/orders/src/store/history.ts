import { orderEvent } from '@kawa/db-orders';
import type { Database, Transaction } from '@kawa/postgres';
import { sql } from 'drizzle-orm';

export type EventRow = typeof orderEvent.$inferSelect;
export type NewEvent = Omit<typeof orderEvent.$inferInsert, 'id'>;

/** Adds steps to the history in the given order. A second step to the same status is a unique violation. */
export async function insertEvents(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0) await tx.insert(orderEvent).values([...events]);
}

/** History of many orders, oldest step first; prepared once per process. */
export function prepareHistoryLookup(db: Database) {
  return db
    .select()
    .from(orderEvent)
    .where(sql`${orderEvent.orderId} = any(${sql.placeholder('keys')})`)
    .orderBy(orderEvent.orderId, orderEvent.id)
    .prepare('events_by_order');
}
