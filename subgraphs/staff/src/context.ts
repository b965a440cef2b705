// The context of resolvers, mainly the loaders of a request: one statement per kind of lookup, for any number of keys.
import type { Database } from '@kawa/postgres';
import { lookup } from '@kawa/rows';
import type { SubgraphContext } from '@kawa/subgraph';
import type { AccessTokens } from './access-tokens.ts';
import { prepareKeyLookup } from './store/api-keys.ts';
import { prepareEmployeeLookups } from './store/employees.ts';

/** Prepares the lookups of a process once, and returns a function that creates the loaders of one request. */
export function prepareLoaders(db: Database) {
  const employees = prepareEmployeeLookups(db);
  const keys = prepareKeyLookup(db);
  const byId = lookup(employees.id, ({ id }) => id);
  const byEmail = lookup(employees.email, ({ email }) => email);
  return () => ({
    employeeById: byId.one(),
    /** Keys are lower case. */
    employeeByEmail: byEmail.one(),
    /** An API key by its hash, with its creator. Never cached: a revocation takes effect immediately. */
    findApiKey: (hash: string) => keys.execute({ hash }),
  });
}

export interface Context extends SubgraphContext<typeof prepareLoaders> {
  readonly accessTokens: AccessTokens;
  /** Asks the stock domain whether the store exists and is open; throws SERVICE_UNAVAILABLE if it does not answer. */
  readonly isOpenStore: (storeId: string) => Promise<boolean>;
}

/** An entity of another domain. Only its id is known here. */
export interface Stub {
  readonly id: string;
}
