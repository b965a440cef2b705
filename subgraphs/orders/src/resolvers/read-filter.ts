import { requireId, requireMoments } from '@kawa/input';

interface Where {
  readonly customerId?: string | null | undefined;
  readonly productId?: string | null | undefined;
}

/** A `where` argument checked field by field, so that a wrong value is told by name and is never an empty list. */
export function readFilter<Given extends Where>(where: Given): Given {
  const { customerId, productId } = where;
  return {
    ...requireMoments(where, 'where'),
    ...(customerId ? { customerId: requireId(customerId, 'where.customerId') } : {}),
    ...(productId ? { productId: requireId(productId, 'where.productId') } : {}),
  };
}
