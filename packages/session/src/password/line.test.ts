import { expect, test } from 'vitest';
import { boundedLine } from './line.ts';

const refusal = () => new Error('full');
/** Work that ends when the test says so. */
const gate = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, work: () => promise };
};

test('2 run at once, 3 wait in their order, the 6th is refused before it begins', async () => {
  const inLine = boundedLine({ atOnce: 2, waiting: 3 }, refusal);
  const begun: number[] = [];
  const gates = Array.from({ length: 6 }, gate);
  const all = gates.map(({ work }, index) =>
    inLine(() => {
      begun.push(index);
      return work();
    }),
  );
  await expect(all[5]).rejects.toThrow('full');
  expect(begun).toEqual([0, 1]);
  for (const { open } of gates) open();
  await Promise.all(all.slice(0, 5));
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('work that fails, at once or later, hands its place on: 20 failures leave the line empty', async () => {
  const inLine = boundedLine({ atOnce: 1, waiting: 50 }, refusal);
  const failing = Array.from({ length: 20 }, (_, index) =>
    inLine(() => {
      if (index % 2 === 0) throw new Error('bug');
      return Promise.reject(new Error('bug'));
    }),
  );
  for (const failed of failing) await expect(failed).rejects.toThrow('bug');
  const full = Array.from({ length: 51 }, () => inLine(() => Promise.resolve('done')));
  expect(new Set(await Promise.all(full))).toEqual(new Set(['done']));
});

test('a place that is handed on is not taken by who comes in between: never 2 at once', async () => {
  const inLine = boundedLine({ atOnce: 1, waiting: 50 }, refusal);
  let [now, most] = [0, 0];
  const work = async () => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    now -= 1;
  };
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      await inLine(work);
      await inLine(work);
    }),
  );
  expect(most).toBe(1);
});
