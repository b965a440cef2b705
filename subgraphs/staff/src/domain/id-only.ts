import type { IdOnly } from '@kawa/idempotency';
import { findEmployee } from '../store/employees.ts';

/** Stored results keep only the id of an employee: a name that was changed must not remain in them. */
export const idOnly: IdOnly = { property: 'employee', find: findEmployee };
