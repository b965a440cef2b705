import type { IdOnly } from '@kawa/idempotency';
import { findOrder } from '../store/orders.ts';

/** Stored results keep only the id of an order: an address that was changed or erased must not remain in them. */
export const idOnly: IdOnly = { property: 'order', find: findOrder };
