import { describe, expect, test } from 'vitest';
import { interleaved, median, percentile, ratios, spreadOf } from './statistics.ts';

describe('median', () => {
  test('is the middle of 3 numbers, whatever their order', () => expect(median([9, 1, 5])).toBe(5));
  test('is the mean of the middle two of 4', () => expect(median([4, 1, 3, 2])).toBe(2.5));
  test('leaves its argument as it was', () => {
    const numbers = [3, 1, 2];
    median(numbers);
    expect(numbers).toEqual([3, 1, 2]);
  });
  test('of nothing is an error, not NaN', () => expect(() => median([])).toThrow(RangeError));
});

test('a spread tells the median, the smallest and the largest', () =>
  expect(spreadOf([10, 30, 20])).toEqual({ median: 20, min: 10, max: 30 }));

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  test.each([
    [50, 50],
    [99, 99],
    [100, 100],
    [0, 1],
  ])('%i of the numbers 1 to 100 is %i', (percent, value) =>
    expect(percentile(hundred, percent)).toBe(value),
  );
  test('of one number is that number', () => expect(percentile([7], 99)).toBe(7));
});

describe('ratios', () => {
  test('are taken within a round: a machine at half speed in round 2 changes no ratio', () =>
    expect(ratios([300, 150, 330], [100, 50, 100])).toEqual({ median: 3, min: 3, max: 3.3 }));
  test('need as many rounds of both', () => expect(() => ratios([1, 2], [1])).toThrow(RangeError));
});

describe('interleaved', () => {
  test('3 contenders over 4 rounds: each round begins with the next', () =>
    expect(interleaved(['A', 'B', 'C'], 4).map((round) => round.join(''))).toEqual([
      'ABC',
      'BCA',
      'CAB',
      'ABC',
    ]));
  test('measures every contender once per round', () => {
    for (const round of interleaved(['A', 'B', 'C'], 7)) expect(round.toSorted()).toEqual(['A', 'B', 'C']);
  });
});
