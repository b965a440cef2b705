import { Counter, Histogram, Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { RowHistogram, TallyCounter } from './rows.ts';

const about = { name: 'waits', help: 'How long.', labelNames: ['who', 'how'] as const };
const buckets = [0.1, 0.5, 2];
const values = [0, 0.1, 0.100001, 0.3, 0.5, 1.99, 2, 2.5, 100];

test('a histogram of 9 values in 3 rows reads as that of prom-client, to the letter', async () => {
  const [ours, theirs] = [new Registry(), new Registry()];
  const rowed = new RowHistogram({ ...about, buckets, registers: [ours] });
  const plain = new Histogram({ ...about, buckets, registers: [theirs] });
  const rows = ['a', 'b', 'c'].map((who) => ({ labels: { who, how: '"\n\\' } }));
  const observed = rows.map(({ labels }) => ({ labels, row: rowed.row(labels) }));
  for (const [index, value] of values.entries()) {
    const { labels, row } = observed[index % 3] ?? expect.fail();
    row.observe(value);
    plain.observe(labels, value);
  }
  expect(await ours.metrics()).toBe(await theirs.metrics());
  expect(await ours.getMetricsAsJSON()).toMatchObject([{ name: 'waits', values: expect.any(Array) }]);
});

test('a counter of 2 rows reads as that of prom-client, however often it is read', async () => {
  const [ours, theirs] = [new Registry(), new Registry()];
  const tallied = new TallyCounter({ ...about, registers: [ours] });
  const plain = new Counter({ ...about, registers: [theirs] });
  for (const [who, times] of [
    ['a', 3],
    ['b', 1],
  ] as const) {
    const row = tallied.row({ who, how: 'x' });
    for (let time = 0; time < times; time += 1) {
      row.count += 1;
      plain.inc({ who, how: 'x' });
    }
  }
  await ours.metrics();
  expect(await ours.metrics()).toBe(await theirs.metrics());
});
