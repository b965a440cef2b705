export { connect, type Connection, type Database, type Transaction } from './connect.ts';
export { inTransaction } from './transaction.ts';
export { migrateUnderLock } from './migrate.ts';
export { isOutage, violatedConstraint } from './failures.ts';
