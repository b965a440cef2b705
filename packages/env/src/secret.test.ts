import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readEnv, setting } from './env.ts';
import { weaknessOf } from './secret.ts';

test.each(['hex', 'base64url', 'base64'] as const)(
  'takes 2,000 random secrets of 32 bytes in %s',
  (encoding) => {
    const refused = Array.from({ length: 2_000 }, () => randomBytes(32).toString(encoding)).filter(
      (text) => weaknessOf(text) !== undefined,
    );
    expect(refused).toEqual([]);
  },
);

test.each([
  ['31 bytes in hex', randomBytes(31).toString('hex'), 'wants at least 32 random bytes, has 31'],
  ['31 bytes in base64url', randomBytes(31).toString('base64url'), 'wants at least 32 random bytes, has 31'],
  ['a word', 'hunter2', 'wants at least 32 random bytes, has 5'],
  ['a placeholder', 'changeme', 'is a placeholder'],
  ['a long placeholder', `${randomBytes(24).toString('hex')}-CHANGE_ME-please`, 'is a placeholder'],
  ['one character', 'x'.repeat(64), 'repeats itself'],
  ['a word again and again', 'correcthorsebatterystaple'.repeat(3), 'repeats itself'],
  ['a repetition that is cut off', 'qw3rTz9uIopLkjHgfDs4YxCvBnM'.repeat(3).slice(0, 70), 'repeats itself'],
  ['the digits in order', '0123456789abcdef'.repeat(4), 'repeats itself'],
  ['the alphabet', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 'repeats itself'],
  [
    'a sentence',
    'my secret is long enough for everybody, is it not?',
    'wants base64url or hex, nothing else',
  ],
])('refuses %s', (_what, text, why) => expect(weaknessOf(text)).toBe(why));

test('names 3 weak secrets at once, says how to make one, and tells no value', () => {
  const shape = {
    A_KEY: setting.secret,
    B_KEY: setting.secret,
    C_KEY: setting.secret.optional(),
    D_KEY: setting.secret,
  };
  const read = () =>
    readEnv(shape, { A_KEY: 'hunter2', C_KEY: 'changeme', D_KEY: randomBytes(32).toString('hex') });
  expect(read).toThrow(
    'The environment is not right:\n' +
      '  - A_KEY: wants at least 32 random bytes, has 5; make one with: openssl rand -hex 32\n' +
      '  - B_KEY is missing; see .env.example\n' +
      '  - C_KEY: is a placeholder; make one with: openssl rand -hex 32',
  );
});
