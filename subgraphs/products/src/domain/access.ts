// Owns who sees what is not on sale: staff do, the public does not.
import { PublicError } from '@kawa/errors';
import { holds, type Viewer } from '@kawa/trust';

/** Whoever works with the catalogue, with stock or with what was sold meets products that are no longer on sale. */
const STAFF = [['catalogue:write'], ['stock:read'], ['orders:read']];

/** Whether the viewer also meets what is not on sale. */
export const seesAll = (viewer: Viewer): boolean => holds(viewer, STAFF);

/** What a viewer who asks for one product may find. What is not on sale is for the public as if it were not there. */
export function visibleTo<Product extends { readonly active: boolean; readonly deletedAt: Date | null }>(
  viewer: Viewer,
  product: Product | null,
): Product | null {
  const isOnSale = product?.active === true && product.deletedAt === null;
  return isOnSale || seesAll(viewer) ? product : null;
}

/** Refuses a list of products that are not on sale to whoever is not staff. */
export function requireListable(viewer: Viewer, onlyActive: boolean): void {
  if (onlyActive || seesAll(viewer)) return;
  const message = 'where.visibility: only staff may list what is not on sale.';
  if (viewer.kind === 'anonymous') throw new PublicError('UNAUTHENTICATED', message);
  throw new PublicError('FORBIDDEN', message, { requiredScopes: STAFF });
}
