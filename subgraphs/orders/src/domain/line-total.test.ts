import { formatAmount } from '@kawa/scalars/money';
import { expect, test } from 'vitest';
import { lineTotal } from './line-total.ts';

test('2 x 89.99 is 179.98', () => {
  expect(formatAmount({ minorUnits: lineTotal(2, 8999n, '0'), currency: 'EUR' })).toBe('179.98');
});

test('rounds half up per line: 3 x 0.35 less 10 % is 0.945, so 0.95', () => {
  expect(lineTotal(3, 35n, '0.1')).toBe(95n);
  expect(lineTotal(1, 35n, '0.1')).toBe(32n);
  expect(lineTotal(1, 34n, '0.25')).toBe(26n);
});

// By float they are 0.49999999999999994 and 13.499999999999998, and round down.
test('rounds halves that floats miss: 1 x 0.05 less 90 % is 0.005, so 0.01', () => {
  expect(lineTotal(1, 5n, '0.9')).toBe(1n);
  expect(lineTotal(1, 30n, '0.55')).toBe(14n);
});
