import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { judgeChange, unopened } from './judge-change.ts';

const level = { ...unopened, onHand: 30, reserved: 12, version: 3 };

test('the version is reported before the count, the count before the shortage', () => {
  const wrong = { setTo: 0, expectedVersion: 2, expectedOnHand: 29 };
  expect(judgeChange(level, wrong)).toMatchObject({
    refusal: { kind: 'VersionConflict', expected: 2, actual: 3 },
  });
  expect(judgeChange(level, { ...wrong, expectedVersion: 3 })).toMatchObject({
    refusal: { kind: 'StockChanged', expected: 29, actual: 30 },
  });
  expect(judgeChange(level, { setTo: 0, expectedVersion: 3, expectedOnHand: 30 })).toMatchObject({
    refusal: { kind: 'InsufficientStock', available: 18, requested: 30 },
  });
});

test('what applies leaves at least what is reserved; what is refused as a shortage asked for more than available', () => {
  const anyLevel = fc
    .tuple(fc.nat(10_000_000), fc.nat(10_000_000))
    .map(([a, b]) => ({ ...unopened, onHand: Math.max(a, b), reserved: Math.min(a, b) }));
  fc.assert(
    fc.property(anyLevel, fc.integer({ min: -10_000_000, max: 10_000_000 }), (given, delta) => {
      const judged = judgeChange(given, { delta });
      const after = given.onHand + delta;
      if (judged.verdict !== 'REFUSED') expect(after).toBeGreaterThanOrEqual(given.reserved);
      else if (judged.refusal.kind === 'InsufficientStock')
        expect(judged.refusal.requested).toBeGreaterThan(judged.refusal.available);
      else expect(after).toBeGreaterThan(10_000_000);
      expect(judged.verdict === 'NOTHING_TO_DO').toBe(delta === 0);
    }),
  );
});

describe('a refusal of a stock change says in numbers what is wrong', () => {
  test.each([
    [
      'a shortage',
      { setTo: 11 },
      {
        kind: 'InsufficientStock',
        code: 'INSUFFICIENT_STOCK',
        message: '19 requested, but only 18 available.',
        available: 18,
        requested: 19,
      },
    ],
    [
      'another count',
      { delta: 1, expectedOnHand: 29 },
      {
        kind: 'StockChanged',
        code: 'STOCK_CHANGED',
        message: 'expectedOnHand is 29, but 30 are on hand; count again or set the new number.',
        expected: 29,
        actual: 30,
      },
    ],
    [
      'more than fits',
      { delta: 9_999_971 },
      {
        kind: 'ValidationError',
        code: 'VALIDATION_ERROR',
        message: 'delta: would make 10000001 on hand; at most 10000000 fit',
        field: 'delta',
        problems: [{ field: 'delta', message: 'would make 10000001 on hand; at most 10000000 fit' }],
      },
    ],
  ])('%s', (_what, change, refusal) => {
    expect(judgeChange(level, change)).toEqual({ verdict: 'REFUSED', refusal });
  });
});

describe('a stock change of a level with 30 on hand and 12 reserved', () => {
  test.each([
    ['down to what is reserved', { setTo: 12 }, 'APPLIES'],
    ['up to the limit', { setTo: 10_000_000 }, 'APPLIES'],
    ['of the reorder point alone', { reorderPoint: 11 }, 'APPLIES'],
    ['of the count, with the same reorder point', { delta: -1, reorderPoint: 10 }, 'APPLIES'],
    ['to the numbers it has', { setTo: 30, reorderPoint: 10 }, 'NOTHING_TO_DO'],
    ['with null for every number', { delta: null, setTo: null, reorderPoint: null }, 'NOTHING_TO_DO'],
    ['that expects nothing', { delta: 1, expectedOnHand: null, expectedVersion: null }, 'APPLIES'],
    ['that expects what is there', { delta: 1, expectedOnHand: 30, expectedVersion: 3 }, 'APPLIES'],
  ])('%s: %j is %s', (_what, change, verdict) => {
    expect(judgeChange(level, change)).toEqual({ verdict });
  });

  test('a level that is not opened yet is empty, has the reorder point 10 and version 0', () => {
    expect(unopened).toEqual({ onHand: 0, reserved: 0, incoming: 0, reorderPoint: 10, version: 0 });
    expect(
      judgeChange(unopened, { delta: 0, expectedOnHand: 0, expectedVersion: 0, reorderPoint: 10 }),
    ).toEqual({
      verdict: 'NOTHING_TO_DO',
    });
  });
});
