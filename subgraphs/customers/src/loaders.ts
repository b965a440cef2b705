// Owns the batching of one request: one statement per kind of lookup, whatever the number of keys.
import type { Database } from '@kawa/postgres';
import { lookup } from '@kawa/lookup';
import type DataLoader from 'dataloader';
import { type AddressRow, prepareAddressLookup } from './store/addresses.ts';
import { type CustomerRow, prepareCustomerLookups } from './store/customers.ts';

export interface Loaders {
  readonly customerById: DataLoader<string, CustomerRow | null>;
  readonly customerByRef: DataLoader<string, CustomerRow | null>;
  /** Keys are lower case. */
  readonly customerByEmail: DataLoader<string, CustomerRow | null>;
  readonly addressesOfCustomer: DataLoader<string, AddressRow[]>;
}

/** Prepares the lookups of a process once; the result makes the loaders of one request. */
export function prepareLoaders(db: Database): () => Loaders {
  const customers = prepareCustomerLookups(db);
  const addresses = prepareAddressLookup(db);
  const byId = lookup(customers.id, ({ id }) => id);
  const byRef = lookup(customers.ref, ({ ref }) => ref);
  const byEmail = lookup(customers.email, ({ email }) => email?.toLowerCase() ?? null);
  const addressesOf = lookup(addresses, ({ customerId }) => customerId);
  return () => ({
    customerById: byId.one(),
    customerByRef: byRef.one(),
    customerByEmail: byEmail.one(),
    addressesOfCustomer: addressesOf.many(),
  });
}
