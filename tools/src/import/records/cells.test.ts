import { expect, test } from 'vitest';
import { amountReason, cell, parseInstant } from './cells.ts';

test.each([
  ['1996-07-04', '1996-07-04T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2026-03-01T09:30Z', '2026-03-01T09:30:00.000Z'],
  ['2026-03-01T09:30:15.5+02:00', '2026-03-01T07:30:15.500Z'],
  ['2026-03-01 23:30:00-05:30', '2026-03-02T05:00:00.000Z'],
])('%s is the instant %s', (given, instant) => {
  expect(parseInstant(given)).toEqual({ instant });
});

test.each([
  '1996-13-01',
  '1997-02-29',
  '2026-02-30T10:00Z',
  '04/07/1996',
  '19960704',
  '2026-03-01T25:00Z',
  '2026-03-01T10:00+99:00',
  'yesterday',
])('%s is no date', (given) => {
  expect(parseInstant(given)).toEqual({ reason: expect.stringContaining(`"${given}" is not a date`) });
});

test('a time without its offset is refused rather than guessed', () => {
  expect(parseInstant('2026-03-01T10:00')).toEqual({ reason: expect.stringContaining('without its offset') });
});

test.each(['0', '0.15', '1', '1.000', '0.000001'])('%s is a rate', (given) => {
  expect(cell.optionalRate.parse(given)).toBe(given);
});

test.each(['1.01', '-0.1', '15%', '.5', '0,5', '1e-1'])('%s is no rate', (given) => {
  expect(cell.optionalRate.safeParse(given).success).toBe(false);
});

test('amounts stay text, and more decimals than the currency has are reported', () => {
  expect(cell.amount.parse(' 12.50 ')).toBe('12.50');
  expect(amountReason('12.50', 'EUR')).toBeUndefined();
  expect(amountReason('12.505', 'EUR')).toBe('"12.505" has more than the 2 decimals of EUR');
  expect(amountReason('12.5', 'JPY')).toBe('"12.5" has more than the 0 decimals of JPY');
  expect(amountReason('12.505', 'KWD')).toBeUndefined();
});

test.each(['', '-1', '1e3', '12,50', '1.2345678', '$5', 'NaN'])('"%s" is no amount', (given) => {
  expect(cell.amount.safeParse(given).success).toBe(false);
});

test('true and false in any case are flags, an empty cell says neither, nothing else is a flag', () => {
  const flags = ['true', 'FALSE', ' True ', '', undefined].map((given) => cell.optionalFlag.parse(given));
  expect(flags).toEqual([true, false, true, null, null]);
  for (const given of ['1', 'yes', 'wahr']) expect(cell.optionalFlag.safeParse(given).success).toBe(false);
});

test('a currency is an ISO 4217 code in capitals', () => {
  expect(cell.currency.safeParse('USD').success).toBe(true);
  for (const given of ['usd', 'ZZZ', '$', '']) expect(cell.currency.safeParse(given).success).toBe(false);
});

test('whole numbers keep their bounds', () => {
  expect(cell.wholeNumber(0, 100).parse('100')).toBe(100);
  for (const given of ['', '-1', '101', '1.0', '0x10', '99999999999'])
    expect(cell.wholeNumber(0, 100).safeParse(given).success).toBe(false);
});

test('an empty cell of an optional column is null', () => {
  expect(cell.optionalText(5).parse('  ')).toBeNull();
  expect(cell.optionalAmount.parse('')).toBeNull();
  expect(cell.optionalInstant.parse('')).toBeNull();
});
