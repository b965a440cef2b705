import { describe, expect, test } from 'vitest';
import { checkInput, field, requireMoments } from './input.ts';

describe('moment', () => {
  test.each(['1800-01-01T00:00:00.000Z', '2026-03-01T12:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
    'takes %s',
    (text) => expect(checkInput(field.moment, new Date(text))).toEqual({ value: new Date(text) }),
  );

  test.each([
    ['0000-01-01T00:00:00Z', 'must not be before 1800'],
    ['1799-12-31T23:59:59.999Z', 'must not be before 1800'],
    ['9999-12-31T23:59:59-01:00', 'must not be after 9999'],
    ['+275760-09-13T00:00:00Z', 'must not be after 9999'],
  ])('refuses %s: it %s', (text, message) => {
    expect(checkInput(field.moment, new Date(text))).toMatchObject({ refusal: { problems: [{ message }] } });
  });

  test('refuses a date that is none, and the text of one', () => {
    for (const given of [new Date(Number.NaN), '2026-03-01T12:00:00Z'])
      expect(checkInput(field.moment, given)).toHaveProperty('refusal');
  });
});

describe('requireMoments', () => {
  test('gives back an argument whose dates are of the years 1 to 9999, whatever else it holds', () => {
    const given = {
      from: new Date('0001-01-01T00:00:00Z'),
      before: new Date('9999-12-31T23:59:59.999Z'),
      open: null,
      name: 'x',
    };
    expect(requireMoments(given, 'where')).toBe(given);
  });

  test.each(['0000-12-31T23:59:59Z', '-000001-01-01T00:00:00Z', '9999-12-31T23:59:59-01:00'])(
    'refuses %s by the name of its field',
    (text) => {
      expect(() => requireMoments({ from: null, before: new Date(text) }, 'where')).toThrow(
        expect.objectContaining({
          message: 'where.before: must be from the year 1 to 9999.',
          extensions: { code: 'BAD_USER_INPUT', argument: 'where.before' },
        }),
      );
    },
  );
});
