// Generates the 2,000 orders of the year: time, customer, products, and current status.
import { lineTotal } from '@kawa/orders/line-total';
import { parseAmount } from '@kawa/scalars/money';
import type { Article } from './catalogue/article.ts';
import { articles, eur, priceAt, productOf, rangeOf } from './catalogue.ts';
import { DAY_MS, iso, YEAR_FROM, YEAR_TO } from './calendar.ts';
import { drawGuest } from './customers.ts';
import { type Draw, drawFor } from './draw.ts';
import { type GoldenOrder, goldenOrders } from './golden.ts';
import { idOf } from './ids.ts';
import {
  type AddressRecord,
  CURRENCY,
  type CustomerRecord,
  type OrderLineRecord,
  type OrderRecord,
} from './records.ts';
import { drawProgress, type Progress } from './progress.ts';
import { shippingCost } from './shipping.ts';

const ORDERS = 2_000;
/** Orders of people without an account, in percent. */
const GUESTS = 3;
/** Out of 100 orders, how many have 1, 2, ... 8 lines. */
const LINES_OF_100 = [30, 25, 18, 12, 7, 4, 2, 2] as const;
/** Relative trade of the months from January to December: presents in winter, holidays in August. */
const TRADE = [8, 8, 8, 7, 7, 7, 6, 5, 8, 9, 12, 15] as const;

interface Popular<T> {
  readonly item: T;
  readonly weight: number;
}

/** Zipf's law with a flatter head: the n-th is drawn (1 + flatness) / (n + flatness) as often as the first. */
const byRank = <T>(ranked: readonly T[], flatness: number): Popular<T>[] =>
  ranked.map((item, index) => ({ item, weight: Math.ceil(100_000 / (index + 1 + flatness)) }));

interface Offer extends Popular<Article> {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Cheap beans before papers before machines: what is used up is bought most, with some luck. */
function rankArticles(draw: Draw): Offer[] {
  const burden = ({ price, category }: Article): number => {
    const reluctance = category === 'kw-beans-decaf' ? 2 : category.startsWith('kw-beans') ? 1 : 3;
    return Number(price.replace('.', '')) * reluctance * draw.int(70, 140);
  };
  const ranked = articles
    .map((article) => ({ article, burden: burden(article) }))
    .toSorted((one, other) => one.burden - other.burden);
  return byRank(
    ranked.map(({ article }) => article),
    1,
  ).map(({ item, weight }) => {
    const [fromMs, untilMs] = rangeOf(item);
    // Nobody buys a second machine of this price.
    return { item, weight: Number(item.price) > 200 ? Math.ceil(weight / 5) : weight, fromMs, untilMs };
  });
}

function drawInstants(draw: Draw, count: number, fromMs: number): number[] {
  const days = Array.from({ length: Math.floor((YEAR_TO - YEAR_FROM) / DAY_MS) + 1 }, (_, day) => {
    const startMs = YEAR_FROM + day * DAY_MS;
    // The shop grows by half over the year.
    const weight = (TRADE[new Date(startMs).getUTCMonth()] ?? 8) * (730 + day);
    return { startMs, weight };
  });
  const instants = new Set<number>();
  while (instants.size < count) {
    const { startMs } = draw.weighted(days, ({ weight }) => weight);
    const instant = startMs + draw.int(5 * 3600, 22 * 3600) * 1_000;
    if (instant > fromMs && instant <= YEAR_TO) instants.add(instant);
  }
  return [...instants].toSorted((one, other) => one - other);
}

const toLine = (article: Article, atMs: number, quantity: number, discountRate: string): OrderLineRecord => {
  const { id, name, sku } = productOf(article.sku);
  return { productId: id, name, sku, quantity, unitPrice: priceAt(article, atMs), discountRate };
};

function drawLines(draw: Draw, range: readonly Offer[], atMs: number): OrderLineRecord[] {
  const count = draw.weighted([1, 2, 3, 4, 5, 6, 7, 8], (lines) => LINES_OF_100[lines - 1] ?? 0);
  let left = range.filter(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs);
  // One order in ten was placed with a voucher; a second kind of discount is a single line on offer.
  const voucher = draw.chance(10) ? draw.pick(['0.05', '0.1', '0.15']) : '0';
  return Array.from({ length: count }, () => {
    const chosen = draw.weighted(left, ({ weight }) => weight);
    left = left.filter((other) => other !== chosen);
    const price = Number(chosen.item.price);
    const quantity =
      price > 150 ? 1 : draw.weighted([1, 2, 3, 4, 6], (units) => Math.ceil(12 / (units * units)));
    const offer = draw.chance(3) ? '0.2' : '0';
    return toLine(chosen.item, atMs, quantity, offer === '0' ? voucher : offer);
  });
}

interface Basket {
  readonly customerId: string | null;
  readonly shippingAddress: AddressRecord;
  readonly lines: readonly OrderLineRecord[];
}

function toOrder(ref: string, atMs: number, basket: Basket, { status, shippedAtMs }: Progress): OrderRecord {
  const subtotal = basket.lines.reduce((sum, { quantity, unitPrice, discountRate }) => {
    const unit = parseAmount(unitPrice, CURRENCY);
    if (typeof unit !== 'bigint') throw new Error(unit.reason);
    return sum + lineTotal(quantity, unit, discountRate);
  }, 0n);
  return {
    ref,
    id: idOf('order', ref, atMs),
    customerId: basket.customerId,
    placedAt: iso(atMs),
    shippedAt: shippedAtMs === null ? null : iso(shippedAtMs),
    status,
    shippingAddress: basket.shippingAddress,
    shippingCost: eur(shippingCost(basket.shippingAddress.country, subtotal)),
    currency: CURRENCY,
    lines: basket.lines,
  };
}

/** Where a customer's parcels go. */
function parcelAddress({ name, ref, addresses }: CustomerRecord): AddressRecord {
  const found = addresses.find(({ kind }) => kind === 'SHIPPING');
  if (found === undefined) throw new Error(`${ref} has no shipping address`);
  const { line1, city, postalCode, country } = found;
  return { name, line1, city, postalCode, country };
}

function toGoldenOrder(golden: GoldenOrder, customers: readonly CustomerRecord[]): OrderRecord {
  const customer = customers.find(({ ref }) => ref === golden.customerRef);
  if (customer === undefined) throw new Error(`no customer ${golden.customerRef}`);
  const { placedAtMs, shippedAtMs } = golden;
  const lines = golden.lines.map(({ sku, quantity, discountRate }) => {
    const article = articles.find((each) => each.sku === sku);
    if (article === undefined) throw new Error(`the catalogue has no ${sku}`);
    return toLine(article, placedAtMs, quantity, discountRate);
  });
  const basket = { customerId: customer.id, shippingAddress: parcelAddress(customer), lines };
  return toOrder(golden.ref, placedAtMs, basket, { status: 'DELIVERED', shippedAtMs });
}

/** The orders, oldest first: S-000001 to S-002000, the golden ones in front. */
export function orders(customers: readonly CustomerRecord[]): OrderRecord[] {
  const draw = drawFor('orders');
  const range = rankArticles(draw);
  const buyers = byRank(draw.shuffled(customers), 14).map(({ item, weight }) => ({
    item,
    weight,
    sinceMs: Date.parse(item.createdAt),
  }));
  const golden = goldenOrders.map((order) => toGoldenOrder(order, customers));
  const lastGolden = Math.max(...goldenOrders.map(({ placedAtMs }) => placedAtMs));
  const instants = drawInstants(draw, ORDERS - golden.length, lastGolden);
  const drawn = instants.map((atMs, index) => {
    const ref = `S-${String(golden.length + index + 1).padStart(6, '0')}`;
    const guest = draw.chance(GUESTS) ? drawGuest(draw) : undefined;
    const customer = draw.weighted(buyers, ({ weight, sinceMs }) => (sinceMs <= atMs ? weight : 0)).item;
    const basket = {
      customerId: guest ? null : customer.id,
      shippingAddress: guest ?? parcelAddress(customer),
      lines: drawLines(draw, range, atMs),
    };
    return toOrder(ref, atMs, basket, drawProgress(draw, atMs));
  });
  return [...golden, ...drawn];
}
