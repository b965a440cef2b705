import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

test.each(['', 'abc', '1e3', '1,5', ' 1', '1 ', 'NaN', '1.', '.5', '1.0000000', '9'.repeat(16)])(
  'refuses %j with an example of an amount',
  (amount) => {
    expect(parseAmount(amount, 'EUR')).toEqual({
      reason: `"${amount}" is not a decimal amount like "12.50"`,
    });
  },
);

test('writes every decimal of the currency, for amounts below one and below zero too', () => {
  const written = (minorUnits: bigint, currency: string) => formatAmount({ minorUnits, currency });
  expect([written(0n, 'EUR'), written(1n, 'EUR'), written(-1n, 'EUR')]).toEqual(['0.00', '0.01', '-0.01']);
  expect([written(-1005n, 'KWD'), written(5n, 'KWD')]).toEqual(['-1.005', '0.005']);
  expect([written(12n, 'JPY'), written(0n, 'JPY'), written(-12n, 'JPY')]).toEqual(['12', '0', '-12']);
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

describe('what Decimal and SafeInt carry', () => {
  const { amount, minorUnits } = moneyResolvers();

  test('an amount of 15 digits before the point is answered, one of 16 is refused by name', () => {
    const digits = '9'.repeat(15);
    for (const sign of ['', '-']) {
      expect(amount({ minorUnits: BigInt(`${sign}${digits}99`), currency: 'EUR' })).toBe(
        `${sign}${digits}.99`,
      );
      expect(amount({ minorUnits: BigInt(`${sign}${digits}`), currency: 'JPY' })).toBe(`${sign}${digits}`);
      for (const [units, currency] of [
        [`${sign}1${digits}99`, 'EUR'],
        [`${sign}1${digits}`, 'JPY'],
      ] as const) {
        expect(() => amount({ minorUnits: BigInt(units), currency })).toThrow(
          new RangeError('amount exceeds 15 digits before the point.'),
        );
      }
    }
  });

  test('2^53 - 1 minor units either way are answered, 2^53 are refused instead of losing digits', () => {
    const largest = 2n ** 53n - 1n;
    for (const units of [largest, -largest]) {
      expect(minorUnits({ minorUnits: units, currency: 'EUR' })).toBe(Number(units));
    }
    for (const units of [largest + 1n, -largest - 1n]) {
      expect(() => minorUnits({ minorUnits: units, currency: 'EUR' })).toThrow(
        new RangeError('minorUnits exceeds 2^53 - 1, the largest SafeInt.'),
      );
    }
  });
});
