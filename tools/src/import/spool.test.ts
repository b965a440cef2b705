import { readdirSync, readlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Spool } from './spool.ts';

const line = (at: number, productRef = 'tea') => ({
  line: at,
  productRef,
  quantity: 1,
  unitPrice: '14.00',
  discountRate: '0',
});

test('gives an order its lines in the order of the file, wherever they stood', () => {
  using spool = new Spool();
  spool.addLine('b', line(2));
  spool.addLine('a', line(3));
  spool.addLine('b', line(4, 'coffee'));
  spool.closeLines();
  const sound = [line(2), line(4, 'coffee')];
  expect(spool.linesOf('b', 2)).toEqual({ sound, count: 2, refusedLine: undefined });
  expect(spool.linesOf('b', 1)).toEqual({ sound: [], count: 2, refusedLine: undefined });
  expect(spool.linesOf('c', 2)).toEqual({ sound: [], count: 0, refusedLine: undefined });
});

test('tells the line that keeps an order out', () => {
  using spool = new Spool();
  spool.addLine('a', line(2));
  spool.addRefusedLine('a', 3);
  spool.closeLines();
  expect(spool.linesOf('a', 9)).toEqual({ sound: [], count: 1, refusedLine: 3 });
});

test('a key belongs to the first row that claims it, in its file', () => {
  using spool = new Spool();
  expect(spool.claim('products.csv', 'tea', 2)).toBeUndefined();
  expect(spool.claim('products.csv', 'tea', 9)).toBe(2);
  expect(spool.claim('categories.csv', 'tea', 3)).toBeUndefined();
  expect(spool.isSound('products.csv', 'tea')).toBe(false);
  spool.markSound('products.csv', 'tea');
  expect(spool.isSound('products.csv', 'tea')).toBe(true);
});

test('a product stands on any number of lines of an order, also at one price', () => {
  using spool = new Spool();
  for (const at of [2, 3, 4]) spool.addLine('a', line(at));
  spool.closeLines();
  expect(spool.linesOf('a', 9).sound).toEqual([line(2), line(3), line(4)]);
});

test('knows the lines that no order took', () => {
  using spool = new Spool();
  spool.addLine('a', line(2));
  spool.addLine('b', line(3));
  spool.claim('orders.csv', 'a', 2);
  expect([...spool.orphans()]).toEqual([{ line: 3, orderRef: 'b' }]);
});

test.runIf(process.platform === 'linux')('lives in a file that is deleted already while it is used', () => {
  using spool = new Spool();
  for (let at = 0; at < 100_000; at += 1) spool.addLine(`order ${at}`, line(at));
  const files = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return [];
    }
  });
  // SQLite names such a file, or lets Linux make one without a name (O_TMPFILE).
  expect(files.filter((file) => /\/(?:etilqs_\w+|#\d+) \(deleted\)$/u.test(file))).not.toEqual([]);
});
