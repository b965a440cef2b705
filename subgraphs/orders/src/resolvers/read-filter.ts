import { requireId, requireMoments } from '@kawa/input';

interface Where {
  readonly customerId?: string | null | undefined;
  readonly productId?: string | null | undefined;
}

/** Checks a `where` argument. A wrong value is an error with the field's name, not an empty list. */
export function readFilter<Given extends Where>(where: Given): Given {
  const { customerId, productId } = where;
  return {
    ...requireMoments(where, 'where'),
    ...(customerId ? { customerId: requireId(customerId, 'where.customerId') } : {}),
    ...(productId ? { productId: requireId(productId, 'where.productId') } : {}),
  };
}
