// Reads orders.csv: an order with all its lines from the spool, or the reasons why it is refused.
import { z } from 'zod';
import type { Row } from '../csv/rows.ts';
import type { Place, Problem } from '../format.ts';
import type { OrderLine, Spool } from '../spool.ts';
import { amountReason, cell } from './cells.ts';
import { type Candidate, checkCells, locateIn, type Need, placeOf, type Step } from './candidate.ts';

/** The bound of the orders subgraph's own check. */
const MAX_LINES = 1_000;

const schema = z
  .object({
    ref: cell.ref,
    customer_ref: cell.optionalRef,
    placed_at: cell.instant,
    shipped_at: cell.optionalInstant,
    ship_to_name: cell.optionalText(200),
    ship_address_line: cell.optionalText(200),
    ship_city: cell.optionalText(100),
    ship_region: cell.optionalText(100),
    ship_postal_code: cell.optionalText(20),
    ship_country: cell.optionalText(100),
    shipping_cost: cell.optionalAmount,
    currency: cell.currency,
  })
  .superRefine(({ shipping_cost, currency, placed_at, shipped_at }, context) => {
    // Both are ISO 8601 in UTC by now, which sorts as text.
    if (shipped_at !== null && shipped_at < placed_at)
      context.addIssue({
        code: 'custom',
        path: ['shipped_at'],
        message: `"${shipped_at.slice(0, 10)}" is before placed_at`,
      });
    const reason = shipping_cost === null ? undefined : amountReason(shipping_cost, currency);
    if (reason !== undefined) context.addIssue({ code: 'custom', path: ['shipping_cost'], message: reason });
  });

type OrderRow = z.output<typeof schema>;

const columns = {
  ref: 'ref',
  customerId: 'customer_ref',
  placedAt: 'placed_at',
  shippedAt: 'shipped_at',
  status: 'shipped_at',
  shippingAddress: 'ship_address_line',
  'shippingAddress.name': 'ship_to_name',
  'shippingAddress.city': 'ship_city',
  'shippingAddress.region': 'ship_region',
  'shippingAddress.postalCode': 'ship_postal_code',
  'shippingAddress.country': 'ship_country',
  shippingCost: 'shipping_cost',
  currency: 'currency',
};

const lineColumns = {
  productId: 'product_ref',
  name: 'product_ref',
  sku: 'product_ref',
  quantity: 'quantity',
  unitPrice: 'unit_price',
  discountRate: 'discount_rate',
};

const placeOfLine = ({ line }: OrderLine): Place => ({ file: 'order_lines.csv', line });

/** The lines of an order, or what is wrong with them, told of the lines and of the order. */
function linesOf(
  row: Row,
  currency: string,
  spool: Spool,
): { readonly lines: readonly OrderLine[] } | { readonly problems: readonly Problem[] } {
  const ofOrder = (reason: string): Problem => ({ ...placeOf(row), column: 'lines', reason });
  const { sound, count, refusedLine } = spool.linesOf(row.cells['ref']?.trim() ?? '', MAX_LINES);
  const whole = 'an order is imported with all its lines or not at all';
  if (refusedLine !== undefined)
    return { problems: [ofOrder(`order_lines.csv:${refusedLine} was refused, and ${whole}`)] };
  if (count === 0) return { problems: [ofOrder('has no line in order_lines.csv')] };
  if (count > MAX_LINES)
    return { problems: [ofOrder(`has ${count} lines; an order has at most ${MAX_LINES}`)] };
  const wrong = sound.flatMap((line) => {
    const reason = amountReason(line.unitPrice, currency);
    return reason === undefined ? [] : [{ ...placeOfLine(line), column: 'unit_price', reason }];
  });
  const [first] = wrong;
  if (first === undefined) return { lines: sound };
  return { problems: [...wrong, ofOrder(`order_lines.csv:${first.line} was refused, and ${whole}`)] };
}

const addressOf = (row: OrderRow) => {
  const address = {
    name: row.ship_to_name,
    line1: row.ship_address_line,
    city: row.ship_city,
    region: row.ship_region,
    postalCode: row.ship_postal_code,
    country: row.ship_country,
  };
  return Object.values(address).every((part) => part === null) ? null : address;
};

function locateInOrder(row: Row, lines: readonly OrderLine[]): Candidate['locate'] {
  const inOrder = locateIn(columns, placeOf(row));
  return (field) => {
    const [, index, rest = ''] = /^lines\[(\d+)\]\.?(.*)$/u.exec(field) ?? [];
    const line = lines[Number(index)];
    if (line === undefined)
      return field.startsWith('lines') ? { ...placeOf(row), column: 'lines' } : inOrder(field);
    return locateIn(lineColumns, placeOfLine(line))(rest);
  };
}

export const orders: Step = {
  file: 'orders.csv',
  command: { domain: 'orders', name: 'importOrders', input: 'OrderRecordInput' },
  keyOf: ({ cells }) => cells['ref']?.trim() ?? '',
  parse(row, spool) {
    const checked = checkCells(schema, row);
    if ('problems' in checked) return checked.problems;
    const order = checked.value;
    const { ref, customer_ref, currency, shipping_cost } = order;
    const found = linesOf(row, currency, spool);
    if ('problems' in found) return found.problems;
    const { lines } = found;
    const customer: Need[] =
      customer_ref === null
        ? []
        : [{ type: 'Customer', ref: customer_ref, at: { ...placeOf(row), column: 'customer_ref' } }];
    const products = lines.map((line): Need => ({
      type: 'Product',
      ref: line.productRef,
      at: { ...placeOfLine(line), column: 'product_ref' },
    }));
    return {
      place: placeOf(row),
      key: ref,
      needs: [...customer, ...products],
      lines: lines.length,
      record: (lookup) => ({
        ref,
        customerId: customer_ref === null ? null : lookup('Customer', customer_ref).id,
        placedAt: order.placed_at,
        shippedAt: order.shipped_at,
        shippingAddress: addressOf(order),
        shippingCost: shipping_cost === null ? null : { amount: shipping_cost, currency },
        currency,
        lines: lines.map(({ productRef, quantity, unitPrice, discountRate }) => {
          const { id, name, sku } = lookup('Product', productRef);
          return { productId: id, name, sku, quantity, unitPrice, discountRate };
        }),
      }),
      locate: locateInOrder(row, lines),
    };
  },
};
