import type { IdOnly } from '@kawa/idempotency';
import { findCustomer } from '../store/customers.ts';

/** Stored results keep only the id of a customer: after a deletion they must not contain a name or an e-mail. */
export const idOnly: IdOnly = { property: 'customer', find: findCustomer };
