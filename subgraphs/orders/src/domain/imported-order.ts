// Decides what one record of an import changes, from the record and the existing order, if any. Pure.
import { isDeepStrictEqual } from 'node:util';
import { refused, type Verdict } from '@kawa/record-batch';
import { z } from 'zod';
import type { NewEvent } from '../store/history.ts';
import type { ImportedOrder } from '../store/import-orders.ts';
import type { LineRow } from '../store/lines.ts';
import type { OrderRow } from '../store/orders.ts';
import { type OrderRecord, orderRecord } from './order-input.ts';
import { hasShipped, type OrderStatus, wayBetween } from './order-status.ts';
import { shippingColumns } from './shipping-address.ts';
import { type LineFigures, totalsOf, withTotal } from './totals.ts';

type RecordLine = OrderRecord['lines'][number];

/** A record with its totals computed. */
export const totalledRecord = orderRecord.transform(({ lines: given, shippingMinor, ...record }, context) => {
  const lines = given.map(withTotal);
  const totals = totalsOf(lines, shippingMinor);
  if (totals !== undefined) return { ...record, lines, totals };
  const message = 'amount to more than one order can hold';
  context.addIssue({ code: 'custom', path: ['lines'], message });
  return z.NEVER;
});

export type TotalledRecord = z.output<typeof totalledRecord>;
type TotalledLine = TotalledRecord['lines'][number];

export type Plan =
  | { readonly kind: 'stay'; readonly verdict: Verdict }
  | {
      readonly kind: 'write';
      readonly order: ImportedOrder;
      /** The new statuses, in order; the first of a new order is PENDING. */
      readonly steps: readonly OrderStatus[];
      /** The lines that replace the existing ones; undefined if those stay. */
      readonly lines: readonly TotalledLine[] | undefined;
    };

/**
 * Plans the changes for `record`. The status moves only forward. A record that is behind (imported again after the shop has
 * shipped the order) leaves status and shippedAt as they are. A record that no legal steps can reach is refused.
 */
export function planOf(
  record: TotalledRecord,
  present: OrderRow | undefined,
  lines: readonly LineRow[],
): Plan {
  const steps =
    present === undefined
      ? ['PENDING' as const, ...(wayBetween('PENDING', record.status) ?? [])]
      : wayBetween(present.status, record.status);
  const isBehind = present !== undefined && wayBetween(record.status, present.status) !== undefined;
  if (steps === undefined && !isBehind) {
    const reason = `the order is ${present?.status ?? ''} and cannot become ${record.status}`;
    return { kind: 'stay', verdict: refused('status', reason) };
  }
  const status = steps === undefined ? (present?.status ?? record.status) : record.status;
  const order = orderOf(record, status, present);
  if (present === undefined) return { kind: 'write', order, steps: steps ?? [], lines: record.lines };
  const given = withSnapshots(record.lines, lines);
  const sameLines = isDeepStrictEqual(given.map(comparable), lines.map(comparable));
  const sameOrder = Object.entries(order).every(([column, value]) =>
    isDeepStrictEqual(value, present[column as keyof OrderRow]),
  );
  if (sameOrder && sameLines) return { kind: 'stay', verdict: { status: 'UNCHANGED', id: present.id } };
  return { kind: 'write', order, steps: steps ?? [], lines: sameLines ? undefined : given };
}

/**
 * An order keeps the name and sku that its products had when it was placed. A record has the current ones, so after a product
 * is renamed, another import must not rewrite its past orders.
 */
function withSnapshots(given: readonly TotalledLine[], lines: readonly LineRow[]): TotalledLine[] {
  const snapshots = new Map(lines.map(({ productId, name, sku }) => [productId, { name, sku }]));
  return given.map((line) => ({ ...line, ...snapshots.get(line.productId) }));
}

function orderOf(record: TotalledRecord, status: OrderStatus, present: OrderRow | undefined): ImportedOrder {
  const wasConfirmed = status === 'CONFIRMED' || hasShipped(status);
  return {
    id: present?.id ?? record.id ?? null,
    ref: record.ref,
    customerId: record.customerId ?? null,
    status,
    currency: record.currency,
    ...record.totals,
    ...shippingColumns(record.shippingAddress),
    placedAt: record.placedAt,
    // A record does not say when the order was confirmed: immediately.
    confirmedAt: present?.confirmedAt ?? (wasConfirmed ? record.placedAt : null),
    shippedAt: hasShipped(status) ? (record.shippedAt ?? present?.shippedAt ?? null) : null,
  };
}

const comparable = ({ productId, name, sku, quantity, unitPriceMinor, discountRate }: LineShape) => [
  productId,
  name,
  sku ?? null,
  quantity,
  unitPriceMinor,
  discountRate,
];

type LineShape = LineFigures & Pick<RecordLine, 'productId' | 'name' | 'sku'>;

/** The rows of history for `steps`, each with the latest time that the record has for it. */
export function eventsAlong(
  orderId: string,
  { order, steps }: Pick<Extract<Plan, { kind: 'write' }>, 'order' | 'steps'>,
  before: OrderStatus | null,
): NewEvent[] {
  const { placedAt, confirmedAt, shippedAt } = order;
  return steps.map((toStatus, index) => ({
    orderId,
    fromStatus: steps[index - 1] ?? before,
    toStatus,
    at:
      toStatus === 'PENDING'
        ? placedAt
        : toStatus === 'CONFIRMED'
          ? (confirmedAt ?? placedAt)
          : (shippedAt ?? confirmedAt ?? placedAt),
    reason: 'Imported',
  }));
}
