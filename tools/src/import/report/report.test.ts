import { expect, test } from 'vitest';
import { textOf } from '../reporter.ts';
import { tableOf } from './table.ts';
import { withLines } from './terminal.ts';

const problem = {
  file: 'products.csv',
  line: 12,
  column: 'unit_price',
  reason: 'must not be empty',
} as const;

test('a problem is reported as file:line: column: reason, on one line, with no control character', () => {
  expect(textOf(problem)).toBe('products.csv:12: unit_price: must not be empty');
  expect(textOf({ ...problem, lines: 3 })).toMatch(/ \(the row spans lines 12 to 14\)$/u);
  expect(textOf({ ...problem, reason: 'a\u001b[2J\nb' })).toBe('products.csv:12: unit_price: a [2J b');
});

test('the table has a line per file and - for a missing one', () => {
  const counts = { read: 2155, added: 2150, updated: 0, unchanged: 0, refused: 5 };
  const none = null;
  const files = {
    'customers.csv': none,
    'categories.csv': none,
    'products.csv': none,
    'stock.csv': none,
    'orders.csv': none,
    'order_lines.csv': counts,
  };
  const lines = tableOf({ files }).split('\n');
  expect(lines).toHaveLength(7);
  expect(lines[0]).toBe('file              read  added  updated  unchanged  refused');
  expect(lines[1]).toBe('customers.csv        -      -        -          -        -');
  expect(lines[6]).toBe('order_lines.csv  2,155  2,150        0          0        5');
});

test('where there is no terminal, progress is plain lines: each 20,000 rows, and the end of a file', () => {
  const written: string[] = [];
  const reporter = withLines({ write: (text: string) => written.push(text) > 0 }, undefined);
  reporter.begin('orders.csv', { bytes: 1, checking: false });
  for (let rows = 500; rows <= 50_000; rows += 500) reporter.advance('orders.csv', { bytes: 1, rows });
  reporter.end('orders.csv');
  reporter.refuse(problem);
  reporter.close();
  expect(written).toEqual([
    'importing orders.csv: 20,000 rows read\n',
    'importing orders.csv: 40,000 rows read\n',
    'importing orders.csv: 50,000 rows read, all\n',
    'products.csv:12: unit_price: must not be empty\n',
  ]);
});
