import { expect, test } from 'vitest';
import fc from 'fast-check';
import { judgeChange, unopened } from './judge-change.ts';

const level = { ...unopened, onHand: 30, reserved: 12, version: 3 };

test('the version is told before the count, the count before the shortage', () => {
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
