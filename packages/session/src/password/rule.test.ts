import { describe, expect, test } from 'vitest';
import { commonPasswords } from './most-guessed.ts';
import { newPassword } from './password.ts';

const problems = (given: unknown, email?: string): string[] =>
  newPassword(email)
    .safeParse(given)
    .error?.issues.map(({ message }) => message) ?? [];

describe('newPassword', () => {
  test.each([
    'tulip-97',
    'a b c d e',
    ' lead and trail ',
    'ÄÖÜßäöüé',
    '🙂🙃🙂🙃🙂🙃🙂🙃',
    'only letters here',
    'x1'.repeat(64),
  ])('takes %j as it is', (given) => {
    expect(newPassword('ada@example.org').parse(given)).toBe(given);
  });

  test('has from 8 to 128 characters, not code units', () => {
    expect(problems('seven77')).toEqual(['must have at least 8 characters']);
    expect(problems('🙂'.repeat(7))).toContain('must have at least 8 characters');
    expect(problems('x1'.repeat(64) + 'y')).toEqual(['must have at most 128 characters']);
    expect(problems('🙂🙃'.repeat(64))).toEqual([]);
  });

  test.each([
    'password',
    'PASSWORD',
    'Password123',
    'ｐａｓｓｗｏｒｄ',
    'qwertyuiop',
    '12345678',
    'aaaaaaaaaa',
    '        ',
  ])('refuses the common %j', (given) => {
    expect(problems(given)).toEqual(['is one of the most common passwords; choose another']);
  });

  test("refuses the account's own address and the part before its @, in any case", () => {
    for (const own of [
      'ada.lovelace@example.org',
      'Ada.Lovelace@EXAMPLE.org',
      'ada.lovelace',
      'ADA.LOVELACE',
    ])
      expect(problems(own, 'Ada.Lovelace@example.org')).toEqual(['must not be your e-mail address']);
    expect(problems('ada.lovelace', 'grace@example.org')).toEqual([]);
  });

  test('never repeats the password in a message', () => {
    for (const given of ['hunter2', 'hunter2'.repeat(40), 'hunter2@example.org'])
      expect(JSON.stringify(problems(given, 'hunter2@example.org'))).not.toContain('hunter2');
  });

  test.each([null, undefined, 12345678, ['password1']])('refuses %j, which is no text', (given) => {
    expect(problems(given)).toHaveLength(1);
  });
});

test('every password of the list is in lower case, of 8 or more characters, and there are at least 100', () => {
  for (const common of commonPasswords) expect(common).toMatch(/^[^A-Z\s]{8,}$/u);
  expect(commonPasswords.size).toBeGreaterThanOrEqual(100);
});
