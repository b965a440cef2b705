// Owns what a resolver may reach: above all the loaders of a request, one statement per kind of lookup, whatever the number of
// keys.
import type { Database } from '@kawa/postgres';
import { lookup } from '@kawa/rows';
import type { SubgraphContext } from '@kawa/subgraph';
import type { AccessTokens } from './access-tokens.ts';
import { prepareKeyLookup } from './store/api-keys.ts';
import { prepareEmployeeLookups } from './store/employees.ts';

/** Prepares the lookups of a process once; the result makes the loaders of one request. */
export function prepareLoaders(db: Database) {
  const employees = prepareEmployeeLookups(db);
  const keys = prepareKeyLookup(db);
  const byId = lookup(employees.id, ({ id }) => id);
  const byEmail = lookup(employees.email, ({ email }) => email);
  return () => ({
    employeeById: byId.one(),
    /** Keys are lower case. */
    employeeByEmail: byEmail.one(),
    /** An API key by its hash, with its creator; never remembered: a key that was revoked must be so at once. */
    findApiKey: (hash: string) => keys.execute({ hash }),
  });
}

/** What a resolver may reach. */
export interface Context extends SubgraphContext<typeof prepareLoaders> {
  readonly accessTokens: AccessTokens;
  /** Asks the stock domain whether it has this store, and it is open; throws SERVICE_UNAVAILABLE when it cannot be asked. */
  readonly isOpenStore: (storeId: string) => Promise<boolean>;
}

/** A thing of another domain, known here by its id alone. */
export interface Stub {
  readonly id: string;
}
