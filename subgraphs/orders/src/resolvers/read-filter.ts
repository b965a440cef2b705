import { PublicError } from '@kawa/errors';
import { requireId } from '@kawa/input';

interface Where {
  readonly customerId?: string | null | undefined;
  readonly productId?: string | null | undefined;
  readonly placedFrom?: Date | null | undefined;
  readonly placedBefore?: Date | null | undefined;
}

/** A `where` argument checked field by field, so that a wrong value is told by name and is never an empty list. */
export function readFilter<Given extends Where>(where: Given): Given {
  const { customerId, productId } = where;
  for (const name of ['placedFrom', 'placedBefore'] as const) {
    // Postgres knows no year 0; the scalar does.
    if (where[name] && where[name].getUTCFullYear() < 1)
      throw new PublicError('BAD_USER_INPUT', `where.${name}: must not be before the year 1.`);
  }
  return {
    ...where,
    ...(customerId ? { customerId: requireId(customerId, 'where.customerId') } : {}),
    ...(productId ? { productId: requireId(productId, 'where.productId') } : {}),
  };
}
