import type { IdOnly } from '@kawa/idempotency';
import { findOrder } from '../store/orders.ts';

/** What an idempotency key keeps of an order: an address that is changed or erased must not stay in a stored result. */
export const idOnly: IdOnly = { property: 'order', find: findOrder };
