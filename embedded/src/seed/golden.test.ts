// The figures of the domain's golden rules, as README.md lists them.
import { lineTotal } from '@kawa/orders/line-total';
import { expect, test } from 'vitest';
import { generateShop } from './shop.ts';

const { customers, products, stockLevels, orders } = generateShop();

const levelsOf = (sku: string) =>
  Object.fromEntries(
    stockLevels
      .filter(({ ref }) => ref.endsWith(`/${sku}`))
      .map(({ locationRef, onHand }) => [locationRef, onHand]),
  );

test('100 of KW-BEAN-ETH-250 lie in central and 20 in berlin: a request of 21 makes them 79 and 41', () => {
  expect(levelsOf('KW-BEAN-ETH-250')).toMatchObject({ central: 100, berlin: 20 });
});

test('two requests of 60 stand against the 100 of KW-BEAN-COL-250', () => {
  expect(levelsOf('KW-BEAN-COL-250')).toEqual({ central: 100, berlin: 20, vienna: 20 });
});

test('KW-BEAN-GTM-250 can be moved to copenhagen, which has no level of it', () => {
  expect(levelsOf('KW-BEAN-GTM-250')).toEqual({ central: 100, berlin: 14 });
});

test('a request of 21 is too much for the 15 of KW-BEAN-KEN-250 in central', () => {
  expect(levelsOf('KW-BEAN-KEN-250')).toEqual({ central: 15, lisbon: 4 });
});

test('three products are not in central: one with 0, one with no level there, one with no level anywhere', () => {
  expect(levelsOf('KW-MACH-PICCOLO')).toEqual({ central: 0, berlin: 2 });
  expect(levelsOf('KW-GIFT-TASTING')).toEqual({ vienna: 18 });
  expect(levelsOf('KW-GIFT-CARD-50')).toEqual({});
  expect(products.filter(({ sku }) => Object.keys(levelsOf(sku)).length === 0)).toHaveLength(1);
});

test('KW-TEA-SENCHA-100 has three levels and nothing on any of them', () => {
  expect(levelsOf('KW-TEA-SENCHA-100')).toEqual({ central: 0, berlin: 0, copenhagen: 0 });
});

test('one product is above, one at and one below its reorder point of 10', () => {
  const central = (sku: string) => stockLevels.find(({ ref }) => ref === `central/${sku}`);
  expect(central('KW-CARE-BRUSH')).toMatchObject({ onHand: 11, reorderPoint: 10 });
  expect(central('KW-CARE-DESCALE')).toMatchObject({ onHand: 10, reorderPoint: 10 });
  expect(central('KW-CARE-TABS')).toMatchObject({ onHand: 9, reorderPoint: 10 });
});

test('the first order is of 3 lines for 62.70, each product in central and in stores', () => {
  const [first] = orders;
  expect(customers[0]).toMatchObject({ id: first?.customerId, ref: 'C0001', name: 'Amélie Lefèvre' });
  expect(first).toMatchObject({
    ref: 'S-000001',
    status: 'DELIVERED',
    shippingCost: { amount: '7.90' },
    lines: [
      { sku: 'KW-BEAN-ETH-250', quantity: 2, unitPrice: '12.50', discountRate: '0' },
      { sku: 'KW-BREW-DRIP-02', quantity: 1, unitPrice: '24.90', discountRate: '0' },
      { sku: 'KW-FLTR-02-100', quantity: 1, unitPrice: '4.90', discountRate: '0' },
    ],
  });
  for (const { sku } of first?.lines ?? []) {
    const { central = 0, ...inStores } = levelsOf(sku);
    expect(central).toBeGreaterThan(0);
    expect(Object.keys(inStores).length).toBeGreaterThanOrEqual(3);
  }
});

test('the second order is 2 x 89.99 = 179.98 with nothing to pay for shipping', () => {
  expect(orders[1]).toMatchObject({
    ref: 'S-000002',
    shippingCost: { amount: '0.00' },
    lines: [{ sku: 'KW-GRND-STEADY', quantity: 2, unitPrice: '89.99', discountRate: '0' }],
  });
  expect(lineTotal(2, 8999n, '0')).toBe(17998n);
});

test('the third order rounds half up: 12.50 less 15 percent is 10.625, so 10.63', () => {
  expect(orders[2]).toMatchObject({
    ref: 'S-000003',
    lines: [{ sku: 'KW-BEAN-ETH-250', quantity: 1, unitPrice: '12.50', discountRate: '0.15' }],
  });
  expect(lineTotal(1, 1250n, '0.15')).toBe(1063n);
});
