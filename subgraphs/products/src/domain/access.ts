// Access to products that are not on sale: staff only.
import { PublicError } from '@kawa/errors';
import { holds, type Viewer } from '@kawa/trust';

/** Work on the catalogue, on stock and on orders involves products that are no longer on sale. */
const STAFF = [['catalogue:write'], ['stock:read'], ['orders:read']];

/** Whether the viewer also sees products that are not on sale. */
export const seesAll = (viewer: Viewer): boolean => holds(viewer, STAFF);

/** The product, or null: for the public, a product that is not on sale does not exist. */
export function visibleTo<Product extends { readonly active: boolean; readonly deletedAt: Date | null }>(
  viewer: Viewer,
  product: Product | null,
): Product | null {
  const isOnSale = product?.active === true && product.deletedAt === null;
  return isOnSale || seesAll(viewer) ? product : null;
}

/** Throws unless the viewer is staff or the list has only products on sale. */
export function requireListable(viewer: Viewer, onlyActive: boolean): void {
  if (onlyActive || seesAll(viewer)) return;
  const message = 'where.visibility: only staff may list what is not on sale.';
  if (viewer.kind === 'anonymous') throw new PublicError('UNAUTHENTICATED', message);
  throw new PublicError('FORBIDDEN', message, { requiredScopes: STAFF });
}
