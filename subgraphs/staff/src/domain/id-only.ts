import type { IdOnly } from '@kawa/idempotency';
import { findEmployee } from '../store/employees.ts';

/** What an idempotency key keeps of an employee: a name that is changed must not stay in a stored result. */
export const idOnly: IdOnly = { property: 'employee', find: findEmployee };
