import { expect, test } from 'vitest';
import fc from 'fast-check';
import { availabilityOf, productStock, suggestedQuantity } from './product-stock.ts';

const level = (available: number, reorderPoint = 10) => ({
  onHand: available,
  reserved: 0,
  available,
  incoming: 0,
  reorderPoint,
});

test.each([
  ['no level', [], 'OUT_OF_STOCK'],
  ['0 available', [level(0), level(0)], 'OUT_OF_STOCK'],
  ['1 available, reorder point 0', [level(1, 0)], 'IN_STOCK'],
  ['9 available, reorder point 10', [level(9)], 'LOW_STOCK'],
  ['10 available, reorder point 10', [level(10)], 'IN_STOCK'],
  ['19 and 0 available, reorder points 10 and 10', [level(19), level(0)], 'LOW_STOCK'],
  ['20 and 0 available, reorder points 10 and 10', [level(20), level(0)], 'IN_STOCK'],
])('%s is %s', (_, levels, band) => {
  expect(availabilityOf(levels)).toBe(band);
});

const anyLevel = fc
  .record({ onHand: fc.nat(1000), part: fc.nat(1000), incoming: fc.nat(1000), reorderPoint: fc.nat(1000) })
  .map(({ onHand, part, ...rest }) => {
    const reserved = Math.min(onHand, part);
    return { ...rest, onHand, reserved, available: onHand - reserved };
  });

test('available is onHand less reserved also in the sum, and in stock is never OUT_OF_STOCK', () => {
  fc.assert(
    fc.property(fc.array(anyLevel), (levels) => {
      const stock = productStock(levels);
      expect(stock.available).toBe(stock.onHand - stock.reserved);
      expect(stock.inStock).toBe(availabilityOf(levels) !== 'OUT_OF_STOCK');
    }),
  );
});

test('the suggested quantity brings available and incoming to at least twice the reorder point, and not one above', () => {
  fc.assert(
    fc.property(anyLevel, (given) => {
      const suggested = suggestedQuantity(given);
      const then = given.available + given.incoming + suggested;
      expect(then).toBeGreaterThanOrEqual(2 * given.reorderPoint);
      if (suggested > 0) expect(then).toBe(2 * given.reorderPoint);
    }),
  );
});

test('5 and 7 on hand with 1 and 2 reserved are 12 on hand, 3 reserved, 9 available and 7 incoming', () => {
  const levels = [
    { onHand: 5, reserved: 1, available: 4, incoming: 3, reorderPoint: 2 },
    { onHand: 7, reserved: 2, available: 5, incoming: 4, reorderPoint: 2 },
  ];
  expect(productStock(levels)).toEqual({
    onHand: 12,
    reserved: 3,
    available: 9,
    incoming: 7,
    inStock: true,
    levels,
  });
});
