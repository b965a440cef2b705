// Owns who may see and change an order: staff by scope, a customer his own.
import { PublicError } from '@kawa/errors';
import { holds, type Viewer } from '@kawa/trust';

const READ = [['orders:read']];
const WRITE = [['orders:write']];

/** Whether the viewer is that very customer. */
export const isCustomer = (viewer: Viewer, customerId: string | null): boolean =>
  viewer.kind === 'customer' && viewer.id !== undefined && viewer.id === customerId;

/** Whether the viewer may see orders of this customer; null is a guest, whose orders only staff may see. */
export const mayRead = (viewer: Viewer, customerId: string | null): boolean =>
  isCustomer(viewer, customerId) || holds(viewer, READ);

/** Refuses what belongs to orders of this customer to whoever may not see them. */
export function requireReader(viewer: Viewer, customerId: string | null): void {
  if (!mayRead(viewer, customerId)) throw PublicError.forbidden(READ);
}

/** What a viewer who asks for one order may find: a customer finds another's order as little as one that is not there. */
export function visibleTo<Order extends { readonly customerId: string | null }>(
  viewer: Viewer,
  order: Order | null,
): Order | null {
  if (viewer.kind !== 'customer' && !holds(viewer, READ)) throw PublicError.forbidden(READ);
  return order !== null && mayRead(viewer, order.customerId) ? order : null;
}

/** Whose orders alone the viewer may change: a customer his own, undefined for staff, who may change all. */
export function boundTo(viewer: Viewer): string | undefined {
  if (holds(viewer, WRITE)) return undefined;
  if (viewer.kind === 'customer' && viewer.id !== undefined) return viewer.id;
  throw PublicError.forbidden(WRITE);
}

/** Whether an order is another's, for whom only orders of `owner` are there. */
export const isOthers = (customerId: string | null, owner: string | undefined): boolean =>
  owner !== undefined && customerId !== owner;
