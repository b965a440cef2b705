import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedFrom, hasShipped, next, orderStatuses, type Step, wayBetween } from './order-status.ts';

const steps: readonly Step[] = ['CONFIRM', 'REJECT', 'SHIP', 'DELIVER', 'CANCEL'];

test('exactly 6 of 30 pairs of status and step are legal', () => {
  const legal = orderStatuses.flatMap((from) =>
    steps.flatMap((step) => {
      const to = next(from, step);
      return to === undefined ? [] : [`${from} ${step} ${to}`];
    }),
  );
  expect(legal).toEqual([
    'PENDING CONFIRM CONFIRMED',
    'PENDING REJECT REJECTED',
    'PENDING CANCEL CANCELLED',
    'CONFIRMED SHIP SHIPPED',
    'CONFIRMED CANCEL CANCELLED',
    'SHIPPED DELIVER DELIVERED',
  ]);
});

test('any walk of any steps ends, passes no status twice and has shipped only after CONFIRMED', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 50 }), (walk) => {
      const passed = ['PENDING' as (typeof orderStatuses)[number]];
      for (const step of walk) {
        const to = next(passed.at(-1) ?? 'PENDING', step);
        if (to !== undefined) passed.push(to);
      }
      expect(new Set(passed).size).toBe(passed.length);
      expect(passed.length).toBeLessThanOrEqual(4);
      if (passed.some(hasShipped)) expect(passed).toContain('CONFIRMED');
    }),
  );
});

test('a way is the shortest chain of legal steps; there is none back, nor between ends', () => {
  expect(wayBetween('PENDING', 'DELIVERED')).toEqual(['CONFIRMED', 'SHIPPED', 'DELIVERED']);
  expect(wayBetween('PENDING', 'CANCELLED')).toEqual(['CANCELLED']);
  expect(wayBetween('CONFIRMED', 'CONFIRMED')).toEqual([]);
  expect(wayBetween('SHIPPED', 'CONFIRMED')).toBeUndefined();
  expect(wayBetween('CANCELLED', 'SHIPPED')).toBeUndefined();
  expect(allowedFrom('DELIVERED')).toEqual([]);
});

test('each status, the statuses one step away, and whether the goods have left the shop', () => {
  expect(orderStatuses.map((status) => [status, allowedFrom(status), hasShipped(status)])).toEqual([
    ['PENDING', ['CONFIRMED', 'REJECTED', 'CANCELLED'], false],
    ['CONFIRMED', ['SHIPPED', 'CANCELLED'], false],
    ['SHIPPED', ['DELIVERED'], true],
    ['DELIVERED', [], true],
    ['REJECTED', [], false],
    ['CANCELLED', [], false],
  ]);
});
