import { field } from '@kawa/input';
import { z } from 'zod';
import { countryCodeOf } from './country.ts';

const parts = {
  name: field.optionalText(200),
  line2: field.optionalText(200),
  city: field.optionalText(100),
  region: field.optionalText(100),
  postalCode: field.optionalText(20),
  country: field.optionalText(100),
};

type Part = string | null | undefined;
type Address = { readonly [Name in keyof typeof parts | 'line1']?: Part };

/** An address as the columns of an order; without an address all of them are null. */
export const shippingColumns = (given: Address | null | undefined) => ({
  shipName: given?.name ?? null,
  shipLine1: given?.line1 ?? null,
  shipLine2: given?.line2 ?? null,
  shipCity: given?.city ?? null,
  shipRegion: given?.region ?? null,
  shipPostalCode: given?.postalCode ?? null,
  shipCountry: given?.country ?? null,
  shipCountryCode: countryCodeOf(given?.country),
});

/** A complete address: a parcel can be sent there. */
export const shippingAddress = z.object({ ...parts, line1: field.text(200) });

/** The address of an imported order; any part may be missing. */
export const knownAddress = z.object({ ...parts, line1: field.optionalText(200) });
