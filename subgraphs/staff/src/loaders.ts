// Owns the batching of one request: one statement per kind of lookup, whatever the number of keys.
import { lookup } from '@kawa/lookup';
import type { Database } from '@kawa/postgres';
import type DataLoader from 'dataloader';
import { prepareKeyLookup } from './store/api-keys.ts';
import { type EmployeeRow, prepareEmployeeLookups } from './store/employees.ts';

export interface Loaders {
  readonly employeeById: DataLoader<string, EmployeeRow | null>;
  /** Keys are lower case. */
  readonly employeeByEmail: DataLoader<string, EmployeeRow | null>;
  /** An API key by its hash, with its creator; never remembered: a key that was revoked must be so at once. */
  readonly findApiKey: (hash: string) => ReturnType<ReturnType<typeof prepareKeyLookup>['execute']>;
}

/** Prepares the lookups of a process once; the result makes the loaders of one request. */
export function prepareLoaders(db: Database): () => Loaders {
  const employees = prepareEmployeeLookups(db);
  const keys = prepareKeyLookup(db);
  const byId = lookup(employees.id, ({ id }) => id);
  const byEmail = lookup(employees.email, ({ email }) => email);
  return () => ({
    employeeById: byId.one(),
    employeeByEmail: byEmail.one(),
    findApiKey: (hash) => keys.execute({ hash }),
  });
}
