// Input of customers: the limits of every field.
import { field } from '@kawa/input';
import { z } from 'zod';
import { countryCodeOf } from './country.ts';

const addressFields = {
  kind: z.enum(['SHIPPING', 'BILLING']).default('SHIPPING'),
  name: field.optionalText(200),
  line1: field.text(200),
  line2: field.optionalText(200),
  city: field.optionalText(100),
  region: field.optionalText(100),
  postalCode: field.optionalText(20),
  country: field.optionalText(100),
};

const withCode = <Given extends { readonly country?: string | null | undefined }>(given: Given) => ({
  ...given,
  countryCode: countryCodeOf(given.country),
});

const addressInput = z.object(addressFields).transform(withCode);

/** An imported address may lack any part, but not all. */
const addressRecord = z
  .object({ ...addressFields, line1: field.optionalText(200) })
  .refine(
    ({ kind: _, name: __, ...parts }) =>
      Object.values(parts).some((part) => part !== null && part !== undefined),
    {
      path: ['line1'],
      message: 'must not be empty when no other part of the address is given',
    },
  )
  .transform(withCode);

const atMost20 = 'must be at most 20';
const addresses = z.array(addressInput).max(20, atMost20);
const email = field.email.nullish();
const phone = field.phone.nullish();
const contactName = field.optionalText(200);
/** A longer one would not fit the key's index. */
export const idempotencyKey = field.text(200).nullish();

export type AddressValues = z.output<typeof addressRecord>;

/** Input of createCustomer. */
export const newCustomer = z.object({
  name: field.text(200),
  ref: field.ref.nullish(),
  email,
  contactName,
  phone,
  addresses: addresses.nullish().transform((given) => given ?? []),
  idempotencyKey,
});

/** Input of updateCustomer: an absent field stays as it is; null clears an optional field. */
export const customerUpdate = z.object({
  id: field.id,
  name: z.preprocess((given) => (given === null ? '' : given), field.text(200).optional()),
  email,
  contactName,
  phone,
  addresses: addresses.nullish(),
  expectedVersion: z.int().nullish(),
  idempotencyKey,
});

/** One record of an import. */
export const customerRecord = newCustomer.omit({ idempotencyKey: true }).extend({
  ref: field.ref,
  addresses: z
    .array(addressRecord)
    .max(20, atMost20)
    .nullish()
    .transform((given) => given ?? []),
  id: field.id.nullish(),
  createdAt: field.moment.nullish(),
});
