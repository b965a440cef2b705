import { checkInput } from '@kawa/input';
import { expect, test } from 'vitest';
import { newOrder } from './order-input.ts';

const productId = '019AAAAA-0000-7000-8000-0000000000FF';
const rateOf = (discountRate: string) => {
  const checked = checkInput(newOrder, { lines: [{ productId, quantity: 1, discountRate }] });
  return 'refusal' in checked ? checked.refusal.field : checked.value.lines[0]?.discountRate;
};

test.each([
  ['0', '0'],
  ['0.000', '0'],
  ['0.150', '0.15'],
  ['00.15', '0.15'],
  ['0.000001', '0.000001'],
  ['1', '1'],
  ['1.000000', '1'],
  ['001.0', '1'],
])('a rate of %s is %s', (given, rate) => {
  expect(rateOf(given)).toBe(rate);
});

test.each(['1.000001', '1.1', '2', '10', '-0.1', '-1', '.5', '1.', '', '15%', '0.1234567'])(
  'a rate of "%s" is refused',
  (given) => {
    expect(rateOf(given)).toBe('lines[0].discountRate');
  },
);

test('ids are read in any case and compared in lower case', () => {
  const checked = checkInput(newOrder, { customerId: productId, lines: [{ productId, quantity: 1 }] });
  expect(checked).toMatchObject({
    value: { customerId: productId.toLowerCase(), lines: [{ productId: productId.toLowerCase() }] },
  });
});
