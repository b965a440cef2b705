export { startPostgres, type EmbeddedPostgres, type PostgresOptions } from './launcher.ts';
export { ensureDatabases } from './databases.ts';
export { domainPasswords } from './secrets.ts';
export { PostgresUnavailable } from './failure.ts';
