import fc from 'fast-check';
import { expect, test } from 'vitest';
import { totalsOf, withTotal } from './totals.ts';

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 1_000_000 }),
  unitPriceMinor: fc.bigInt(0n, 10n ** 6n),
  discountRate: fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => (millionths / 1e6).toFixed(6)),
});

test('the subtotal is the sum of the line totals, never above gross; the total adds shipping', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 20 }),
      fc.bigInt(0n, 10n ** 9n),
      (lines, shipping) => {
        const priced = lines.map(withTotal);
        const totals = totalsOf(priced, shipping);
        const sum = priced.reduce((total, { totalMinor }) => total + totalMinor, 0n);
        expect(totals).toMatchObject({
          lineCount: lines.length,
          subtotalMinor: sum,
          totalMinor: sum + shipping,
        });
        expect(sum <= (totals?.grossMinor ?? 0n)).toBe(true);
      },
    ),
  );
});

test('a line total is quantity x price x (1 - rate) in whole numbers, rounded half up', () => {
  fc.assert(
    fc.property(line, (given) => {
      const kept = 1_000_000n - BigInt(given.discountRate.replace('.', ''));
      const exact = BigInt(given.quantity) * given.unitPriceMinor * kept;
      expect(withTotal(given).totalMinor).toBe((exact + 500_000n) / 1_000_000n);
    }),
  );
});

test('2 x 10.00 less 10 % and 3 x 0.50, with 4.90 shipping, are 5 units, 21.50 gross, 19.50 and 24.40 in all', () => {
  const lines = [
    withTotal({ quantity: 2, unitPriceMinor: 1000n, discountRate: '0.1' }),
    withTotal({ quantity: 3, unitPriceMinor: 50n, discountRate: '0' }),
  ];
  expect(totalsOf(lines, 490n)).toEqual({
    lineCount: 2,
    unitCount: 5n,
    grossMinor: 2150n,
    subtotalMinor: 1950n,
    shippingMinor: 490n,
    totalMinor: 2440n,
  });
});

test('2^53 - 1 can be told, 2^53 cannot', () => {
  const at = (unitPriceMinor: bigint) => [withTotal({ quantity: 1, unitPriceMinor, discountRate: '0' })];
  expect(totalsOf(at(2n ** 53n - 1n), 0n)?.totalMinor).toBe(2n ** 53n - 1n);
  expect(totalsOf(at(2n ** 53n - 1n), 1n)).toBeUndefined();
  expect(totalsOf(at(2n ** 53n), 0n)).toBeUndefined();
  const free = { quantity: 1, unitPriceMinor: 2n ** 53n, discountRate: '1' };
  expect(totalsOf([withTotal(free)], 0n)).toBeUndefined();
});
