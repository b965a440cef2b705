import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '@kawa/postgres';
import { type AddressRow, findAddresses } from '../store/addresses.ts';
import { lockLivingCustomer } from '../store/customers.ts';
import type { AddressValues } from './customer-input.ts';

const comparable = ({
  kind,
  name,
  line1,
  line2,
  city,
  region,
  postalCode,
  country,
}: AddressValues | AddressRow) =>
  [kind, name, line1, line2, city, region, postalCode, country].map((value) => value ?? null);

/** Whether the given addresses equal the stored ones, in the same order. */
export const areSame = (given: readonly AddressValues[], stored: readonly AddressRow[]): boolean =>
  isDeepStrictEqual(given.map(comparable), stored.map(comparable));

/** Locks the customer, and returns whether their addresses differ from those given. */
export async function addressesDiffer(
  tx: Transaction,
  id: string,
  given: readonly AddressValues[],
): Promise<boolean> {
  await lockLivingCustomer(tx, id);
  return !areSame(given, await findAddresses(tx, [id]));
}
