import { versionConflict } from '@kawa/input/refusals';
import { allowedFrom, type OrderStatus } from './order-status.ts';

/** The refusal if the caller expected another version; undefined otherwise. */
export const conflictOf = (expected: number | null | undefined, actual: number) =>
  typeof expected === 'number' && expected !== actual ? versionConflict(expected, actual) : undefined;

export function illegalTransition(from: OrderStatus, to: OrderStatus) {
  const allowed = allowedFrom(from);
  const ways = allowed.length === 0 ? 'this is its end' : `allowed: ${allowed.join(', ')}`;
  return {
    kind: 'IllegalTransition',
    code: 'ILLEGAL_TRANSITION',
    message: `The order is ${from} and cannot become ${to}; ${ways}.`,
    from,
    to,
    allowed,
  } as const;
}

export const orderNotEditable = (status: OrderStatus) =>
  ({
    kind: 'OrderNotEditable',
    code: 'ORDER_NOT_EDITABLE',
    message: `The order is ${status}; its address can be changed only while it is PENDING or CONFIRMED.`,
    status,
  }) as const;
