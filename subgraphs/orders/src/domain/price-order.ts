// Prices a new order, or refuses it, from the input and the answers of other domains. Pure.
import { validationError } from '@kawa/input/refusals';
import type { z } from 'zod';
import type { newOrder } from './order-input.ts';
import { type LineFigures, type Totals, totalsOf, withTotal } from './totals.ts';

/** A product as the catalogue offers it now. */
export interface Offer {
  readonly name: string;
  readonly sku: string | null;
  readonly active: boolean;
  readonly currency: string;
  readonly unitPriceMinor: bigint;
}

/** A line with its snapshot of the product. */
export interface PricedOrderLine extends LineFigures {
  readonly position: number;
  readonly productId: string;
  readonly name: string;
  readonly sku: string | null;
  readonly totalMinor: bigint;
}

export interface PricedOrder {
  readonly kind: 'priced';
  readonly currency: string;
  readonly lines: readonly PricedOrderLine[];
  readonly totals: Totals;
}

interface RefusedLine {
  readonly index: number;
  readonly productId: string;
}

const linesRefused = <Kind extends string, Code extends string>(
  kind: Kind,
  code: Code,
  lines: readonly [RefusedLine, ...RefusedLine[]],
  why: string,
) =>
  ({
    kind,
    code,
    message: `lines[${lines[0].index}].productId: ${why} ${lines[0].productId}.`,
    lines,
  }) as const;

const mixedCurrencies = (currencies: readonly string[]) =>
  ({
    kind: 'MixedCurrencies',
    code: 'MIXED_CURRENCIES',
    message: `One order has one currency; these are ${currencies.join(', ')}.`,
    currencies,
  }) as const;

/** Prices every line at its offer. Refuses unknown products first, then inactive ones, then several currencies. */
export function priceOrder(
  { lines, shippingCost }: Pick<z.output<typeof newOrder>, 'lines' | 'shippingCost'>,
  offers: ReadonlyMap<string, Offer>,
) {
  const unknown: RefusedLine[] = [];
  const inactive: RefusedLine[] = [];
  const currencies = new Set(shippingCost ? [shippingCost.currency] : []);
  const priced: PricedOrderLine[] = [];
  for (const [index, { productId, quantity, discountRate }] of lines.entries()) {
    const offer = offers.get(productId);
    if (offer === undefined) unknown.push({ index, productId });
    else if (!offer.active) inactive.push({ index, productId });
    else {
      const { name, sku, currency, unitPriceMinor } = offer;
      currencies.add(currency);
      priced.push(
        withTotal({ position: index + 1, productId, name, sku, quantity, unitPriceMinor, discountRate }),
      );
    }
  }
  const [firstUnknown, ...otherUnknown] = unknown;
  if (firstUnknown !== undefined)
    return linesRefused(
      'UnknownProducts',
      'UNKNOWN_PRODUCTS',
      [firstUnknown, ...otherUnknown],
      'there is no product',
    );
  const [firstInactive, ...otherInactive] = inactive;
  if (firstInactive !== undefined)
    return linesRefused(
      'ProductNotForSale',
      'PRODUCT_NOT_FOR_SALE',
      [firstInactive, ...otherInactive],
      'not for sale is product',
    );
  const [currency, ...others] = [...currencies].sort();
  if (currency === undefined || others.length > 0) return mixedCurrencies([...currencies].sort());
  const totals = totalsOf(priced, shippingCost?.minorUnits ?? 0n);
  if (totals === undefined)
    return validationError([{ field: 'lines', message: 'amount to more than one order can hold' }]);
  return { kind: 'priced', currency, lines: priced, totals } satisfies PricedOrder;
}
