import type { IdOnly } from '@kawa/idempotency';
import { findCustomer } from '../store/customers.ts';

/** What an idempotency key keeps of a customer: a deletion must leave no name and no e-mail in a stored result. */
export const idOnly: IdOnly = { property: 'customer', find: findCustomer };
