// Generates an export like those of wholesalers, of any size, from a seed. It also counts the sums that must come out,
// in bigint and before the figures become text, without any code that reads them.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface ExportSize {
  readonly customers: number;
  readonly products: number;
  readonly orders: number;
  /** Of all orders together. */
  readonly lines: number;
  readonly seed: number;
}

/** The size with which the import is measured. */
export const FULL_SIZE: ExportSize = {
  customers: 4_300,
  products: 4_000,
  orders: 22_000,
  lines: 531_285,
  seed: 20_261_128,
};

export interface Expected {
  readonly orders: number;
  readonly lines: number;
  readonly units: bigint;
  /** Sum of quantity x price, and of the lines' totals, in pence. */
  readonly grossMinor: bigint;
  readonly netMinor: bigint;
  readonly unpricedProducts: number;
  readonly unpricedLines: number;
  /** Lines that say the same as an earlier one of their order. */
  readonly repeatedLines: number;
  readonly longestOrder: number;
  /** Orders that hold a return, and orders with too many lines; all their lines stay out with them. */
  readonly refusedOrders: { readonly returns: number; readonly tooLong: number };
  readonly refusedLines: number;
}

const LONG_ORDER = 600;
const TOO_LONG_ORDER = 1_100;

/** Mulberry32: the same figures on every machine. From 0 to below 1. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Kind = 'ordinary' | 'return' | 'long' | 'too long';

const kindOf = (order: number): Kind => {
  if (order % 5_000 === 7) return 'too long';
  if (order % 250 === 11) return 'long';
  return order % 50 === 3 ? 'return' : 'ordinary';
};

/** How many lines each order has: so many in all, in orders of very different lengths. */
function lengthsOf({ orders, lines }: ExportSize, random: () => number): number[] {
  const fixed: Partial<Record<Kind, number>> = { long: LONG_ORDER, 'too long': TOO_LONG_ORDER };
  const lengths = Array.from({ length: orders }, (_, order) => {
    const skewed = Math.ceil((random() ** 3 * 4 * lines) / orders);
    return fixed[kindOf(order)] ?? Math.max(1, Math.min(skewed, LONG_ORDER - 1));
  });
  let missing = lines - lengths.reduce((sum, length) => sum + length, 0);
  for (let order = 0; missing !== 0; order = (order + 1) % orders) {
    const length = lengths[order] ?? 0;
    if (fixed[kindOf(order)] !== undefined || (missing < 0 && length === 1)) continue;
    lengths[order] = length + Math.sign(missing);
    missing -= Math.sign(missing);
  }
  return lengths;
}

const amount = (pence: number): string =>
  `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;

/** In thousandths, with their texts; some are written longer than they need be, many cells are empty. */
const RATES = [
  [0, ''],
  [0, '0'],
  [50, '0.05'],
  [125, '0.125'],
  [333, '0.3330'],
  [1_000, '1'],
] as const;

interface Line {
  readonly product: number;
  readonly quantity: number;
  readonly pence: number;
  readonly rate: (typeof RATES)[number];
}

const UNPRICED_EVERY = 7;
const priceOf = (product: number): number =>
  product % UNPRICED_EVERY === 5 ? 0 : 25 + ((product * 7_919) % 4_975);

function lineOf(previous: Line | undefined, products: number, random: () => number): Line {
  if (previous !== undefined && random() < 0.08) return previous;
  const product = Math.floor(random() ** 2 * products);
  // Prices of past orders differ from today's; some lines were given away.
  const pence = random() < 0.02 ? 0 : priceOf(product) + Math.floor(random() * 40);
  const rate = RATES[random() < 0.8 ? 0 : Math.floor(random() * RATES.length)] ?? RATES[0];
  return { product, quantity: 1 + Math.floor(random() ** 4 * 240), pence, rate };
}

interface Order {
  readonly kind: Kind;
  readonly lines: readonly Line[];
}

function* ordersOf(size: ExportSize): Generator<Order> {
  const random = randomOf(size.seed);
  for (const [order, length] of lengthsOf(size, random).entries()) {
    const lines: Line[] = [];
    while (lines.length < length) lines.push(lineOf(lines.at(-1), size.products, random));
    yield { kind: kindOf(order), lines };
  }
}

/** The sums of what must go in: half up per line, from whole numbers. */
function expectedOf(size: ExportSize): Expected {
  let [orders, lines, unpricedLines, repeatedLines, longestOrder, refusedLines] = [0, 0, 0, 0, 0, 0];
  let [units, grossMinor, netMinor] = [0n, 0n, 0n];
  const refusedOrders = { returns: 0, tooLong: 0 };
  for (const order of ordersOf(size)) {
    if (order.kind === 'return') refusedOrders.returns += 1;
    if (order.kind === 'too long') refusedOrders.tooLong += 1;
    if (order.kind === 'return' || order.kind === 'too long') {
      refusedLines += order.lines.length;
      continue;
    }
    orders += 1;
    lines += order.lines.length;
    longestOrder = Math.max(longestOrder, order.lines.length);
    for (const [at, { quantity, pence, rate }] of order.lines.entries()) {
      const gross = BigInt(quantity) * BigInt(pence);
      units += BigInt(quantity);
      grossMinor += gross;
      netMinor += (gross * BigInt(1_000 - rate[0]) + 500n) / 1_000n;
      if (pence === 0) unpricedLines += 1;
      if (at > 0 && order.lines[at - 1] === order.lines[at]) repeatedLines += 1;
    }
  }
  const unpricedProducts = Array.from({ length: size.products }, (_, at) => at).filter(
    (at) => priceOf(at) === 0,
  );
  return {
    orders,
    lines,
    units,
    grossMinor,
    netMinor,
    unpricedProducts: unpricedProducts.length,
    unpricedLines,
    repeatedLines,
    longestOrder,
    refusedOrders,
    refusedLines,
  };
}

function* times(count: number, row: (at: number) => string): Generator<string> {
  for (let at = 0; at < count; at += 1) yield row(at);
}

/** Every 40th line comes far behind the others of its order. */
const isStray = (line: number): boolean => line % 40 === 39;

function* lineRows(size: ExportSize): Generator<string> {
  const strays: string[] = [];
  let count = 0;
  let order = 0;
  for (const { kind, lines } of ordersOf(size)) {
    for (const [at, { product, quantity, pence, rate }] of lines.entries()) {
      const sign = kind === 'return' && at === 0 ? '-' : '';
      const row = `web,INV-${order},${product},${sign}${quantity},${amount(pence)},${rate[1]}`;
      if (isStray(count)) strays.push(row);
      else yield row;
      count += 1;
    }
    order += 1;
  }
  yield* strays;
}

async function write(path: string, header: string, rows: Iterable<string>): Promise<void> {
  const text = function* () {
    yield `${header}\r\n`;
    for (const row of rows) yield `${row}\r\n`;
  };
  await pipeline(Readable.from(text()), createWriteStream(path));
}

const DAY_MS = 86_400_000;
const dateOf = (order: number, later = 0): string =>
  new Date(Date.UTC(2024, 0, 1) + (order % 700) * DAY_MS + later).toISOString().slice(0, 10);

/** Writes the export: five files, two of them in capitals, with columns of their own and without the optional ones. */
export async function generateExport(folder: string, size: ExportSize): Promise<Expected> {
  const { customers, products, orders } = size;
  await write(
    join(folder, 'Customers.csv'),
    'ref,name,segment,country',
    times(customers, (at) => `C${at},"Customer, No ${at}",${at % 3},GB`),
  );
  await write(
    join(folder, 'PRODUCTS.CSV'),
    'ref,name,supplier,unit_price,currency',
    times(products, (at) => `${at},"Product ""${at}""",S${at % 9},${amount(priceOf(at))},GBP`),
  );
  await write(
    join(folder, 'stock.csv'),
    'product_ref,location_ref,on_hand',
    times(products, (at) => `${at},central,${at % 100}`),
  );
  await write(
    join(folder, 'orders.csv'),
    'channel,ref,customer_ref,placed_at,shipped_at,currency',
    times(orders, (at) => {
      const customer = at % 4 === 0 ? '' : `C${at % customers}`;
      return `web,INV-${at},${customer},${dateOf(at)},${at % 9 === 0 ? '' : dateOf(at, DAY_MS)},GBP`;
    }),
  );
  await write(
    join(folder, 'order_lines.csv'),
    'channel,order_ref,product_ref,quantity,unit_price,discount_rate',
    lineRows(size),
  );
  return expectedOf(size);
}
