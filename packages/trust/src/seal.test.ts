import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal } from './seal.ts';

test('is the HMAC-SHA-256 of node:crypto for 1,000 random texts under keys of 1 to 200 bytes', () => {
  for (let count = 0; count < 1_000; count += 1) {
    const key = randomBytes(1 + (count % 100)).toString('hex');
    const text = `${'é'.repeat(count % 3)}${randomBytes(count).toString('base64url')}`;
    expect(seal(text, key).equals(createHmac('sha256', key).update(text).digest()), `${count}`).toBe(true);
  }
});

test('matches test case 2 of RFC 4231', () => {
  expect(seal('what do ya want for nothing?', 'Jefe').toString('hex')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});
