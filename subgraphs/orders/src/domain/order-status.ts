// Owns the status machine: which step is legal from where. The database holds the same steps in order_event's CHECK.

const ORDER_STATUSES = ['PENDING', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'REJECTED', 'CANCELLED'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];
export const orderStatuses: readonly OrderStatus[] = ORDER_STATUSES;

/** Where each step leads when it is legal. */
export const targets = {
  CONFIRM: 'CONFIRMED',
  REJECT: 'REJECTED',
  SHIP: 'SHIPPED',
  DELIVER: 'DELIVERED',
  CANCEL: 'CANCELLED',
} as const satisfies Record<string, OrderStatus>;
export type Step = keyof typeof targets;
const steps: readonly Step[] = ['CONFIRM', 'REJECT', 'SHIP', 'DELIVER', 'CANCEL'];

/** The status after `step`; undefined when the step is illegal from `status`. */
export function next(status: OrderStatus, step: Step): OrderStatus | undefined {
  switch (step) {
    case 'CONFIRM':
    case 'REJECT':
      return status === 'PENDING' ? targets[step] : undefined;
    case 'SHIP':
      return status === 'CONFIRMED' ? targets[step] : undefined;
    case 'DELIVER':
      return status === 'SHIPPED' ? targets[step] : undefined;
    case 'CANCEL':
      return status === 'PENDING' || status === 'CONFIRMED' ? targets[step] : undefined;
  }
}

/** The statuses that one legal step can reach. */
export const allowedFrom = (status: OrderStatus): OrderStatus[] =>
  steps.flatMap((step) => next(status, step) ?? []);

/** The shortest way from `from` to `to`, `to` included; empty when they are one; undefined when none leads there. */
export function wayBetween(from: OrderStatus, to: OrderStatus): OrderStatus[] | undefined {
  if (from === to) return [];
  if (allowedFrom(from).includes(to)) return [to];
  for (const status of allowedFrom(from)) {
    const rest = wayBetween(status, to);
    if (rest !== undefined) return [status, ...rest];
  }
  return undefined;
}

/** Whether the order has left its shop; the table's CHECK ties `shipped_at` to this. */
export const hasShipped = (status: OrderStatus): boolean => status === 'SHIPPED' || status === 'DELIVERED';
