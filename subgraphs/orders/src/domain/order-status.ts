// The state machine of order statuses. The CHECK of the table order_event permits the same steps.

const ORDER_STATUSES = ['PENDING', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'REJECTED', 'CANCELLED'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];
export const orderStatuses: readonly OrderStatus[] = ORDER_STATUSES;

/** The status after each step, if the step is legal. */
export const targets = {
  CONFIRM: 'CONFIRMED',
  REJECT: 'REJECTED',
  SHIP: 'SHIPPED',
  DELIVER: 'DELIVERED',
  CANCEL: 'CANCELLED',
} as const satisfies Record<string, OrderStatus>;
export type Step = keyof typeof targets;
const steps: readonly Step[] = ['CONFIRM', 'REJECT', 'SHIP', 'DELIVER', 'CANCEL'];

/** The status after `step`; undefined if the step is illegal from `status`. */
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

/** The shortest way from `from` to `to`, including `to`; empty if they are equal, undefined if there is no way. */
export function wayBetween(from: OrderStatus, to: OrderStatus): OrderStatus[] | undefined {
  if (from === to) return [];
  if (allowedFrom(from).includes(to)) return [to];
  for (const status of allowedFrom(from)) {
    const rest = wayBetween(status, to);
    if (rest !== undefined) return [status, ...rest];
  }
  return undefined;
}

/** Whether the order has left the shop. The table's CHECK requires `shipped_at` exactly then. */
export const hasShipped = (status: OrderStatus): boolean => status === 'SHIPPED' || status === 'DELIVERED';
