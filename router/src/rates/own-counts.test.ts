import { expect, test } from 'vitest';
import { OwnCounts } from './own-counts.ts';

test('counts 3 and 2 uses of a key as 5 for 60 s from the first, then anew; another key has its own count', () => {
  const counts = new OwnCounts(60);
  expect(counts.count('a', 3, 1_000)).toEqual({ consumedPoints: 3, msBeforeNext: 60_000 });
  expect(counts.count('a', 2, 41_000)).toEqual({ consumedPoints: 5, msBeforeNext: 20_000 });
  expect(counts.count('b', 1, 41_000)).toEqual({ consumedPoints: 1, msBeforeNext: 60_000 });
  expect(counts.count('a', 1, 60_999.9).consumedPoints).toBe(6);
  expect(counts.count('a', 1, 61_000)).toEqual({ consumedPoints: 1, msBeforeNext: 60_000 });
});

test('of 4 keys, 3 counts are kept: the one longest unused begins anew', () => {
  const counts = new OwnCounts(60, 3);
  for (const key of ['a', 'b', 'c']) counts.count(key, 1, 0);
  counts.count('a', 1, 0);
  counts.count('d', 1, 0);
  expect(counts.count('a', 1, 0).consumedPoints).toBe(3);
  expect(counts.count('b', 1, 0).consumedPoints).toBe(1);
});

test('of 10,000 instants none leaves more to wait than the window of 60 s', () => {
  const instants = Array.from({ length: 10_000 }, (_, index) => index * 1_234.567_89);
  // Without the limit it would be exceeded, so this test can fail.
  expect(instants.some((now) => now + 60_000 - now > 60_000)).toBe(true);
  const counts = new OwnCounts(60);
  const waits = instants.map((now) => counts.count(String(now), 1, now).msBeforeNext);
  expect(Math.max(...waits)).toBe(60_000);
});
