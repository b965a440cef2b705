// Access to orders: staff by scope, a customer to their own orders.
import { PublicError } from '@kawa/errors';
import { holds, type Viewer } from '@kawa/trust';

const READ = [['orders:read']];
const WRITE = [['orders:write']];

/** Whether the viewer is this customer. */
export const isCustomer = (viewer: Viewer, customerId: string | null): boolean =>
  viewer.kind === 'customer' && viewer.id !== undefined && viewer.id === customerId;

/** Whether the viewer may see orders of this customer. Null is a guest: only staff may see the orders of guests. */
export const mayRead = (viewer: Viewer, customerId: string | null): boolean =>
  isCustomer(viewer, customerId) || holds(viewer, READ);

/** Throws FORBIDDEN for a viewer who may not see orders of this customer. */
export function requireReader(viewer: Viewer, customerId: string | null): void {
  if (!mayRead(viewer, customerId)) throw PublicError.forbidden(READ);
}

/** The order, or null: for a customer, another customer's order does not exist. */
export function visibleTo<Order extends { readonly customerId: string | null }>(
  viewer: Viewer,
  order: Order | null,
): Order | null {
  if (viewer.kind !== 'customer' && !holds(viewer, READ)) throw PublicError.forbidden(READ);
  return order !== null && mayRead(viewer, order.customerId) ? order : null;
}

/** The only customer with orders that the viewer may change; undefined for staff, who may change all. */
export function boundTo(viewer: Viewer): string | undefined {
  if (holds(viewer, WRITE)) return undefined;
  if (viewer.kind === 'customer' && viewer.id !== undefined) return viewer.id;
  throw PublicError.forbidden(WRITE);
}

/** Whether an order belongs to another customer than `owner`; false without an owner. */
export const isOthers = (customerId: string | null, owner: string | undefined): boolean =>
  owner !== undefined && customerId !== owner;
