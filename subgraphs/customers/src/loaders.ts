// Owns the batching of one request: one statement per kind of lookup, whatever the number of keys.
import type { Database } from '@kawa/postgres';
import DataLoader from 'dataloader';
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
  const oneBy = (
    lookup: (typeof customers)[keyof typeof customers],
    keyOf: (row: CustomerRow) => string | null,
  ) =>
    new DataLoader<string, CustomerRow | null>(async (keys) => {
      // Postgres refuses U+0000 in any text: such a key is nobody's, not an error.
      const sound = keys.filter((key) => !key.includes('\u0000'));
      const found = new Map((await lookup.execute({ keys: sound })).map((row) => [keyOf(row), row]));
      return keys.map((key) => found.get(key) ?? null);
    });
  return () => ({
    customerById: oneBy(customers.id, ({ id }) => id),
    customerByRef: oneBy(customers.ref, ({ ref }) => ref),
    customerByEmail: oneBy(customers.email, ({ email }) => email?.toLowerCase() ?? null),
    addressesOfCustomer: new DataLoader<string, AddressRow[]>(async (keys) => {
      const found = Map.groupBy(await addresses.execute({ keys }), ({ customerId }) => customerId);
      return keys.map((key) => found.get(key) ?? []);
    }),
  });
}
