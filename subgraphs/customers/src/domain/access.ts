// Access to customers: staff by scope, a customer to their own record.
import { PublicError } from '@kawa/errors';
import { notFound } from '@kawa/input/refusals';
import { holds, type Viewer } from '@kawa/trust';

const READ = [['customers:read']];
const WRITE = [['customers:write']];

const isSelf = (viewer: Viewer, id: string): boolean => viewer.kind === 'customer' && viewer.id === id;

/** Whether the viewer may see this customer. */
export const mayRead = (viewer: Viewer, id: string): boolean => isSelf(viewer, id) || holds(viewer, READ);

/** Throws FORBIDDEN for a viewer who may not see this customer. */
export function requireReader(viewer: Viewer, id: string): void {
  if (!mayRead(viewer, id)) throw PublicError.forbidden(READ);
}

/** The customer, or null: for a customer, another customer's record does not exist. */
export function visibleTo<Customer extends { readonly id: string }>(
  viewer: Viewer,
  customer: Customer | null,
): Customer | null {
  if (viewer.kind !== 'customer' && !holds(viewer, READ)) throw PublicError.forbidden(READ);
  return customer !== null && mayRead(viewer, customer.id) ? customer : null;
}

/** The only customer that the viewer may change; undefined for staff, who may change all. */
export function boundTo(viewer: Viewer): string | undefined {
  if (holds(viewer, WRITE)) return undefined;
  if (viewer.kind === 'customer' && viewer.id !== undefined) return viewer.id;
  throw PublicError.forbidden(WRITE);
}

/** The caller of a change. `only` is the one customer that they may change; undefined: all. */
export interface Changing {
  readonly only: string | undefined;
  readonly caller: Viewer;
}

/** The refusal of a change to a customer other than `only`. */
export const notFoundFor = (only: string | undefined, id: string) =>
  only === undefined || id === only ? undefined : notFound('customer', id);
