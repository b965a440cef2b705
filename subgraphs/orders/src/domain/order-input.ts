// Input of orders: the limits of every field of a new order, of a change and of an imported record.
import { field } from '@kawa/input';
import { parseAmount } from '@kawa/scalars/money';
import { z } from 'zod';
import { hasShipped, orderStatuses } from './order-status.ts';
import { knownAddress, shippingAddress } from './shipping-address.ts';

/** 200 lines need one call to the products domain, and people can still read the order. */
const MAX_LINES = 200;
/** Wholesale orders in real exports have more than 200. Imported lines need no call to another domain. */
const MAX_IMPORTED_LINES = 1_000;
const MAX_QUANTITY = 1_000_000;

/** Postgres writes ids in lower case, and ids are keys of maps. */
const id = field.id.toLowerCase();
/** Longer than any UUID or hash. The column has an index, and index entries have a maximum size. */
const idempotencyKey = field.text(200).nullish();
const expectedVersion = z.int().nullish();

/** Without leading and trailing zeros, so that equal rates are equal strings: "00.150" is "0.15". */
function plainRate(rate: string): string {
  const [whole = '0', fraction = ''] = rate.split('.');
  const digits = fraction.replace(/0+$/u, '');
  return digits === '' ? BigInt(whole).toString() : `${BigInt(whole)}.${digits}`;
}

const discountRate = z
  .string()
  .regex(/^(?:0+(?:\.\d{1,6})?|0*1(?:\.0{1,6})?)$/u, 'must be from "0" to "1", for example "0.15"')
  .transform(plainRate)
  .nullish()
  .transform((rate) => rate ?? '0');

const lines = <Line extends z.ZodType>(line: Line, max: number) =>
  z.array(line).min(1, 'must hold at least 1 line').max(max, `must hold at most ${max} lines`);

const money = z
  .object({ amount: z.string(), currency: z.string() })
  .transform(({ amount, currency }, context) => {
    const minorUnits = minorUnitsOf(amount, currency, context, ['amount']);
    return { minorUnits, currency };
  });

/** The minor units of an amount that must not be negative. A problem is added to `context` at `path`. */
function minorUnitsOf(
  amount: string,
  currency: string,
  context: z.RefinementCtx,
  path: (string | number)[],
): bigint {
  const parsed = parseAmount(amount, currency);
  if (typeof parsed === 'bigint' && parsed >= 0n) return parsed;
  const message = typeof parsed === 'bigint' ? 'must not be negative' : parsed.reason;
  context.addIssue({ code: 'custom', path, message });
  return 0n;
}

const quantity = field.positive(MAX_QUANTITY);

/** Input of createOrder. */
export const newOrder = z.object({
  customerId: id.nullish(),
  ref: field.ref.nullish(),
  lines: lines(z.object({ productId: id, quantity, discountRate }), MAX_LINES),
  shippingAddress: shippingAddress.nullish(),
  shippingCost: money.nullish(),
  idempotencyKey,
});

/** Input of every status change. The schema makes `reason` mandatory where one is needed. */
export const orderStep = z.object({
  id,
  reason: field.text(500).optional(),
  expectedVersion,
  idempotencyKey,
});

/** Input of updateOrderShippingAddress. */
export const addressUpdate = z.object({ id, shippingAddress, expectedVersion, idempotencyKey });

/** One record of an import. */
export const orderRecord = z
  .object({
    ref: field.ref,
    id: id.nullish(),
    customerId: id.nullish(),
    placedAt: field.moment,
    shippedAt: field.moment.nullish(),
    status: z.enum(orderStatuses).nullish(),
    shippingAddress: knownAddress.nullish(),
    shippingCost: money.nullish(),
    currency: z.string(),
    lines: lines(
      z.object({
        productId: id,
        name: field.text(200),
        sku: field.optionalText(100),
        quantity,
        unitPrice: z.string(),
        discountRate,
      }),
      MAX_IMPORTED_LINES,
    ),
  })
  .transform(({ lines: given, shippingCost, status: told, ...record }, context) => {
    const status = told ?? (record.shippedAt ? 'SHIPPED' : 'CONFIRMED');
    if (hasShipped(status) !== Boolean(record.shippedAt)) {
      const message = record.shippedAt
        ? `an order with shippedAt is SHIPPED or DELIVERED, not ${status}`
        : `${status} needs shippedAt`;
      context.addIssue({ code: 'custom', path: ['status'], message });
    }
    if (record.shippedAt && record.shippedAt < record.placedAt)
      context.addIssue({ code: 'custom', path: ['shippedAt'], message: 'must not be before placedAt' });
    if (shippingCost && shippingCost.currency !== record.currency) {
      const message = `must be ${record.currency}, the currency of the order`;
      context.addIssue({ code: 'custom', path: ['shippingCost', 'currency'], message });
    }
    const linesInMinorUnits = given.map(({ unitPrice, ...line }, index) => {
      const path = ['lines', index, 'unitPrice'];
      return { ...line, unitPriceMinor: minorUnitsOf(unitPrice, record.currency, context, path) };
    });
    return { ...record, status, lines: linesInMinorUnits, shippingMinor: shippingCost?.minorUnits ?? 0n };
  });

export type OrderRecord = z.output<typeof orderRecord>;
