// The context of resolvers, mainly the loaders of a request: one statement per kind of lookup, for any number of keys.
import type { Database } from '@kawa/postgres';
import { lookup } from '@kawa/rows';
import type { SubgraphContext } from '@kawa/subgraph';
import type { AccessTokens } from './access-tokens.ts';
import { prepareAddressLookup } from './store/addresses.ts';
import { prepareCustomerLookups } from './store/customers.ts';

/** Prepares the lookups of a process once, and returns a function that creates the loaders of one request. */
export function prepareLoaders(db: Database) {
  const customers = prepareCustomerLookups(db);
  const addresses = prepareAddressLookup(db);
  const byId = lookup(customers.id, ({ id }) => id);
  const byRef = lookup(customers.ref, ({ ref }) => ref);
  const byEmail = lookup(customers.email, ({ email }) => email?.toLowerCase() ?? null);
  const addressesOf = lookup(addresses, ({ customerId }) => customerId);
  return () => ({
    customerById: byId.one(),
    customerByRef: byRef.one(),
    /** Keys are lower case. */
    customerByEmail: byEmail.one(),
    addressesOfCustomer: addressesOf.many(),
  });
}

export interface Context extends SubgraphContext<typeof prepareLoaders> {
  readonly accessTokens: AccessTokens;
}
