// The claims about the generated shop as a whole: the same everywhere, sound in itself, and of the promised size.
import { createHash } from 'node:crypto';
import { lineTotal } from '@kawa/orders/line-total';
import { parseAmount } from '@kawa/scalars/money';
import { expect, test } from 'vitest';
import { iso, YEAR_FROM, YEAR_TO } from './calendar.ts';
import type { OrderRecord } from './records.ts';
import { generateShop } from './shop.ts';

const shop = generateShop();
const { customers, categories, products, stores, stockLevels, orders } = shop;

const cents = (amount: string): bigint => {
  const parsed = parseAmount(amount, 'EUR');
  if (typeof parsed !== 'bigint') throw new Error(parsed.reason);
  return parsed;
};
const subtotal = ({ lines }: OrderRecord): bigint =>
  lines.reduce((sum, line) => sum + lineTotal(line.quantity, cents(line.unitPrice), line.discountRate), 0n);

test('is the same shop on every machine and in every run', () => {
  const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
  expect(hashOf(generateShop())).toBe(hashOf(shop));
  // Changes with every change of the seed, on purpose: a changed shop is a decision.
  expect(hashOf(shop)).toBe('8e2de082db5529f5110ce1b0e8000b8c90b464b4e947f2f056dc72685de5138f');
});

test('holds 62 products in 24 categories, 4 stores, 200 customers and 2,000 orders', () => {
  expect([products, categories, stores, customers, orders].map(({ length }) => length)).toEqual([
    62, 24, 4, 200, 2000,
  ]);
});

test('gives every record a UUIDv7 of its own that starts with its moment of creation', () => {
  const records = [...customers, ...categories, ...products, ...stores, ...orders];
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  for (const { id } of records)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  const instantOf = (id: string) => iso(Number.parseInt(id.slice(0, 13).replace('-', ''), 16));
  for (const { id, createdAt } of [...customers, ...products]) expect(instantOf(id)).toBe(createdAt);
  for (const { id, placedAt } of orders) expect(instantOf(id)).toBe(placedAt);
});

test('uses no ref, sku, name or e-mail twice, and none that an import from another shop is likely to use', () => {
  const distinct = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);
  for (const records of [customers, categories, products, stores, stockLevels, orders])
    distinct(records.map(({ ref }) => ref));
  for (const records of [customers, categories, products, stores]) distinct(records.map(({ name }) => name));
  distinct(customers.flatMap(({ email }) => email ?? []));
  for (const { ref } of customers) expect(ref).toMatch(/^C\d{4}$/u);
  for (const { ref } of orders) expect(ref).toMatch(/^S-\d{6}$/u);
  for (const { ref, sku } of products) expect([ref, sku]).toEqual([expect.stringMatching(/^KW-/u), ref]);
  for (const { ref } of categories) expect(ref).toMatch(/^kw-/u);
});

test('names only what exists: parents, categories, products, locations, customers', () => {
  const idsOf = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id));
  const seen = new Set<string | null>([null]);
  for (const { ref, parentRef } of categories) {
    expect(seen.has(parentRef), `${ref} comes after its parent`).toBe(true);
    seen.add(ref);
  }
  for (const { categoryRef } of products) expect(seen.has(categoryRef)).toBe(true);
  const productIds = idsOf(products);
  const locations = new Set(['central', ...stores.map(({ ref }) => ref)]);
  for (const { productId, locationRef } of stockLevels)
    expect([productIds.has(productId), locations.has(locationRef)]).toEqual([true, true]);
  const customerIds = idsOf(customers);
  for (const { customerId, lines } of orders) {
    expect(customerId === null || customerIds.has(customerId)).toBe(true);
    for (const { productId } of lines) expect(productIds.has(productId)).toBe(true);
  }
});

test('writes to nobody: every e-mail is at a domain of RFC 2606, every number in a range kept for fiction', () => {
  const given = customers.flatMap(({ email }) => email ?? []);
  for (const email of given) expect(email).toMatch(/^[a-z.]+@example\.(com|org|net)$/u);
  expect(customers.length - given.length).toBeGreaterThanOrEqual(5);
  const ranges =
    /^(\+49 30 23125 \d{3}|\+33 1 99 00 \d{2} ?\d{2}|\+46 8 465 004 \d{2}|\+44 20 7946 0\d{3})$/u;
  const phones = customers.flatMap(({ phone }) => phone ?? []);
  for (const phone of phones) expect(phone).toMatch(ranges);
  expect(phones.length).toBeGreaterThanOrEqual(40);
});

test('has customers in 12 countries, each with a shipping address, at least half with a billing address', () => {
  const kinds = customers.map(({ addresses }) => addresses.map(({ kind }) => kind));
  for (const each of kinds) expect(each[0]).toBe('SHIPPING');
  expect(kinds.filter((each) => each.includes('BILLING')).length).toBeGreaterThanOrEqual(100);
  expect(new Set(customers.flatMap(({ addresses }) => addresses.map(({ country }) => country))).size).toBe(
    12,
  );
});

test('prices every product above 0 and below what it is compared with, and sells 4 no more', () => {
  for (const { price, compareAtPrice, sku } of products) {
    expect(cents(price.amount), sku).toBeGreaterThan(0n);
    if (compareAtPrice) expect(cents(compareAtPrice.amount), sku).toBeGreaterThan(cents(price.amount));
  }
  expect(products.filter(({ active }) => !active).length).toBe(4);
  expect(products.filter(({ compareAtPrice }) => compareAtPrice !== null).length).toBeGreaterThanOrEqual(6);
});

test('places orders within the year, oldest first, of 1 to 8 different products that were there at the time', () => {
  const since = new Map([...customers, ...products].map(({ id, createdAt }) => [id, createdAt]));
  let before = iso(YEAR_FROM);
  for (const { ref, placedAt, customerId, lines } of orders) {
    expect(placedAt > before && placedAt <= iso(YEAR_TO), ref).toBe(true);
    before = placedAt;
    expect(lines.length >= 1 && lines.length <= 8, ref).toBe(true);
    expect(new Set(lines.map(({ productId }) => productId)).size, ref).toBe(lines.length);
    for (const id of [...lines.map(({ productId }) => productId), customerId ?? ''])
      expect((since.get(id) ?? '') <= placedAt, `${ref} holds ${id}`).toBe(true);
    for (const { quantity } of lines) expect(quantity >= 1 && quantity <= 6, ref).toBe(true);
  }
});

test('sells 9,858 units in 5,465 lines for 216,533.44 EUR, 212,879.73 after discounts, and 9,436.30 for shipping', () => {
  const lines = orders.flatMap((order) => order.lines);
  const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
  expect(lines).toHaveLength(5_465);
  expect(lines.reduce((units, { quantity }) => units + quantity, 0)).toBe(9_858);
  expect(sum(lines.map(({ quantity, unitPrice }) => BigInt(quantity) * cents(unitPrice)))).toBe(21_653_344n);
  expect(sum(orders.map(subtotal))).toBe(21_287_973n);
  expect(sum(orders.map(({ shippingCost }) => cents(shippingCost.amount)))).toBe(943_630n);
});

test('keeps every order between 4 and 20,000 EUR, by the arithmetic of the orders domain', () => {
  for (const order of orders) {
    expect(subtotal(order), order.ref).toBeGreaterThan(400n);
    expect(subtotal(order) + cents(order.shippingCost.amount), order.ref).toBeLessThan(2_000_000n);
  }
  expect(
    orders.filter(({ lines }) => lines.some(({ discountRate }) => discountRate !== '0')).length,
  ).toBeGreaterThan(150);
});

test('ships free from 60 EUR within the Union, and never to Switzerland and the United Kingdom', () => {
  for (const order of orders) {
    const abroad = /^(Switzerland|United Kingdom)$/u.test(order.shippingAddress.country);
    expect(order.shippingCost.amount === '0.00', order.ref).toBe(!abroad && subtotal(order) >= 6_000n);
  }
});

test('lets age decide the status: nothing older than 21 days is open, the last two days are', () => {
  const daysAgo = ({ placedAt }: OrderRecord) => (YEAR_TO - Date.parse(placedAt)) / 86_400_000;
  const statusesOf = (some: readonly OrderRecord[]) => new Set(some.map(({ status }) => status));
  expect(statusesOf(orders.filter((order) => daysAgo(order) > 21))).toEqual(
    new Set(['DELIVERED', 'CANCELLED', 'REJECTED']),
  );
  const young = statusesOf(orders.filter((order) => daysAgo(order) < 2));
  expect(young.has('PENDING') && young.has('CONFIRMED') && !young.has('DELIVERED')).toBe(true);
  expect(statusesOf(orders).size).toBe(6);
  for (const { ref, status, shippedAt, placedAt } of orders) {
    expect(shippedAt !== null, ref).toBe(status === 'SHIPPED' || status === 'DELIVERED');
    if (shippedAt !== null) expect(shippedAt > placedAt && shippedAt <= iso(YEAR_TO), ref).toBe(true);
  }
});

test('skews what is bought: the 10 most popular of 62 products are in over half of the lines', () => {
  const lines = orders.flatMap((order) => order.lines.map(({ sku }) => sku));
  const counts = [...Map.groupBy(lines, (sku) => sku).values()].map(({ length }) => length);
  const top = counts.toSorted((one, other) => other - one).slice(0, 10);
  expect(top.reduce((sum, count) => sum + count, 0) / lines.length).toBeGreaterThan(0.5);
});
