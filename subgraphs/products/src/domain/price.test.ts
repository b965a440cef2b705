import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceInput, problemOfReduction } from './price.ts';

const read = (amount: string, currency = 'EUR') => priceInput.safeParse({ amount, currency });

test('reads 12.50 EUR as 1250 minor units', () => {
  expect(read('12.50').data).toEqual({ minorUnits: 1250n, currency: 'EUR' });
});

test.each([
  ['-0.01', 'must not be negative'],
  ['1.005', '"1.005" has more than the 2 decimals of EUR'],
  ['90071992547409.92', 'must be at most 90071992547409.91'],
])('refuses %s on its amount: %s', (amount, message) => {
  expect(read(amount).error?.issues).toMatchObject([{ path: ['amount'], message }]);
});

test('a reduction is right exactly when it is above the price', () => {
  const minorUnits = fc.bigInt(1n, 10n ** 12n);
  fc.assert(
    fc.property(minorUnits, minorUnits, (price, before) => {
      const problem = problemOfReduction(
        { minorUnits: price, currency: 'EUR' },
        { minorUnits: before, currency: 'EUR' },
      );
      expect(problem === undefined).toBe(before > price);
    }),
  );
});

test('a reduction in another currency is wrong, none at all is right', () => {
  const price = { minorUnits: 100n, currency: 'EUR' };
  expect(problemOfReduction(price, { minorUnits: 200n, currency: 'USD' })?.field).toBe(
    'compareAtPrice.currency',
  );
  expect(problemOfReduction(price, null)).toBeUndefined();
});
