// Input of stock and stores: the limits of every field.
import { field } from '@kawa/input';
import { z } from 'zod';

/** The database has the same limit. Sums over 200 locations fit into a GraphQL Int. */
export const MAX_QUANTITY = 10_000_000;

/** Lower case, as the database writes ids. */
const id = field.id.toLowerCase();
const quantity = field.notNegative(MAX_QUANTITY);
const expectedVersion = z.int().nullish();
const idempotencyKey = field.text(200).nullish();

const addressParts = {
  line1: field.optionalText(200),
  city: field.optionalText(100),
  postalCode: field.optionalText(20),
  country: field.optionalText(100),
};
const filled = <Value>(value: Value | null | undefined): Value | null => value ?? null;
const address = z
  .object(addressParts)
  .nullish()
  .transform((given) => ({
    line1: filled(given?.line1),
    city: filled(given?.city),
    postalCode: filled(given?.postalCode),
    country: filled(given?.country),
  }));

export const newStore = z.object({
  name: field.text(200),
  ref: field.ref.nullish().transform((given) => filled(given)),
  address,
  idempotencyKey,
});

/** An absent field stays as it is; a null address removes it. */
export const storeUpdate = z.object({
  id,
  name: z.preprocess((given) => (given === null ? '' : given), field.text(200).optional()),
  address: address.optional(),
  expectedVersion,
  idempotencyKey,
});

/** Input of closeStore and reopenStore. */
export const storeChoice = z.object({ id, expectedVersion, idempotencyKey });

export const adjustment = z
  .object({
    productId: id,
    locationId: id,
    delta: z
      .int()
      .min(-MAX_QUANTITY, `must be at least -${MAX_QUANTITY}`)
      .max(MAX_QUANTITY, `must be at most ${MAX_QUANTITY}`)
      .refine((given) => given !== 0, 'must not be 0')
      .nullish(),
    setTo: quantity.nullish(),
    expectedOnHand: quantity.nullish(),
    reason: field.text(500),
    expectedVersion,
    idempotencyKey,
  })
  .superRefine(({ delta, setTo, expectedOnHand }, { addIssue }) => {
    const given = [delta, setTo].filter((value) => typeof value === 'number').length;
    if (given !== 1)
      addIssue({ code: 'custom', path: ['delta'], message: 'give exactly one of delta and setTo' });
    if (typeof expectedOnHand === 'number' && typeof setTo !== 'number')
      addIssue({ code: 'custom', path: ['expectedOnHand'], message: 'goes with setTo only' });
  });

export const reorderPointChange = z.object({
  productId: id,
  locationId: id,
  reorderPoint: quantity,
  expectedVersion,
  idempotencyKey,
});

/** One record of importStores. */
export const storeRecord = z.object({
  ref: field.ref,
  id: id.nullish(),
  name: field.text(200),
  line1: addressParts.line1.transform((given) => filled(given)),
  city: addressParts.city.transform((given) => filled(given)),
  postalCode: addressParts.postalCode.transform((given) => filled(given)),
  country: addressParts.country.transform((given) => filled(given)),
});

/** One record of importStockLevels; `ref` is the caller's own name for the row. */
export const stockLevelRecord = z.object({
  ref: field.text(300),
  productId: id,
  locationRef: field.ref,
  onHand: quantity,
  incoming: quantity.nullish(),
  reorderPoint: quantity.nullish(),
});
