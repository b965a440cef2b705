import { expect, test } from 'vitest';
import { evaluate, largest, shared, sum, times, type Formula } from './formula.ts';

/** The variable n. */
const n: Formula = ({ variables }) => Number(variables['n']);
const at = (formula: Formula, value: number) =>
  evaluate(formula, { variables: { n: value }, known: new Map() });

test('numbers alone make a number, computed when the document is read', () => {
  expect([sum([]), sum([1, 2, 3]), times(2, 3), largest([2, 5, 3]), shared(7)]).toEqual([0, 6, 6, 5, 7]);
  expect(largest([])).toBe(0);
  expect(largest([-1])).toBe(0);
});

test('a formula adds, multiplies and compares with the variable of each request', () => {
  expect([at(sum([1, n, 2, n]), 4), at(times(3, n), 4), at(times(n, 3), 4)]).toEqual([11, 12, 12]);
  expect([at(largest([5, n]), 4), at(largest([5, n]), 6), at(largest([n]), -6)]).toEqual([5, 6, 0]);
});

test('0 times anything is the number 0', () => {
  expect([times(0, n), times(n, 0), times(0, 7), times(7, 0)]).toEqual([0, 0, 0, 0]);
});

test('no sum and no result of a multiplication is above 10^12, with and without a variable', () => {
  expect([sum([9e11, 9e11]), times(1e7, 1e7)]).toEqual([1e12, 1e12]);
  expect([at(sum([9e11, n]), 9e11), at(times(1e7, n), 1e7)]).toEqual([1e12, 1e12]);
});

test('a shared formula is computed once in each request', () => {
  let computed = 0;
  const costly = shared(({ variables }) => {
    computed += 1;
    return Number(variables['n']);
  });
  expect(at(sum([costly, costly, costly]), 2)).toBe(6);
  expect(computed).toBe(1);
  expect(at(costly, 5)).toBe(5);
  expect(computed).toBe(2);
});
