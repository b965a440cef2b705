import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAmount, moneyResolvers, parseAmount } from './money.ts';

test('reads exact decimal strings in currencies of 0, 2 and 3 decimals', () => {
  expect(parseAmount('12.50', 'EUR')).toBe(1250n);
  expect(parseAmount('12', 'EUR')).toBe(1200n);
  expect(parseAmount('-0.01', 'EUR')).toBe(-1n);
  expect(parseAmount('12', 'JPY')).toBe(12n);
  expect(parseAmount('1.234', 'KWD')).toBe(1234n);
});

test('accepts zeros beyond the decimals, refuses digits there instead of rounding', () => {
  expect(parseAmount('1.500', 'EUR')).toBe(150n);
  expect(parseAmount('1.505', 'EUR')).toEqual({ reason: '"1.505" has more than the 2 decimals of EUR' });
  expect(parseAmount('0.5', 'JPY')).toEqual({ reason: '"0.5" has more than the 0 decimals of JPY' });
});

test.each(['', 'abc', '1e3', '1,5', ' 1', 'NaN', '1.', '.5', '9'.repeat(16)])('refuses %j', (amount) => {
  expect(parseAmount(amount, 'EUR')).toHaveProperty('reason');
});

test('writes what it reads, for any minor units', () => {
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 14n), 10n ** 14n),
      fc.constantFrom('EUR', 'JPY', 'KWD'),
      (minorUnits, currency) => {
        expect(parseAmount(formatAmount({ minorUnits, currency }), currency)).toBe(minorUnits);
      },
    ),
  );
});

test('refuses minor units beyond SafeInt instead of losing digits', () => {
  expect(() => moneyResolvers().minorUnits({ minorUnits: 2n ** 53n, currency: 'EUR' })).toThrow(RangeError);
});
