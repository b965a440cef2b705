// Owns what a resolver may reach: above all the loaders of a request, one statement per kind of lookup, whatever the number of
// keys.
import type { Database } from '@kawa/postgres';
import { lookup } from '@kawa/rows';
import type { SubgraphContext } from '@kawa/subgraph';
import type { AccessTokens } from './access-tokens.ts';
import { prepareAddressLookup } from './store/addresses.ts';
import { prepareCustomerLookups } from './store/customers.ts';

/** Prepares the lookups of a process once; the result makes the loaders of one request. */
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

/** What a resolver may reach. */
export interface Context extends SubgraphContext<typeof prepareLoaders> {
  readonly accessTokens: AccessTokens;
}
