import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HmacKey } from './hmac.ts';

const byNode = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

// Around the block of 64 bytes, where the standard does something else, and around the room that is made at first.
const lengths = fc.oneof(
  fc.integer({ min: 0, max: 200 }),
  fc.constantFrom(63, 64, 65, 1_023, 1_024, 1_025, 9_000),
);
const texts = lengths.chain((length) => fc.string({ unit: 'binary', minLength: length, maxLength: length }));

test('every seal is what createHmac gives, whatever was sealed before under the same key', () => {
  fc.assert(
    fc.property(texts, fc.array(texts, { minLength: 1, maxLength: 5 }), (key, sealed) => {
      const own = new HmacKey(key);
      expect(sealed.map((text) => own.seal(text))).toEqual(sealed.map((text) => byNode(key, text)));
    }),
    { numRuns: 500 },
  );
});

test('the second example of RFC 4231', () => {
  const seal = new HmacKey('Jefe').seal('what do ya want for nothing?');
  expect(Buffer.from(seal, 'base64url').toString('hex')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('two keys share nothing', () => {
  const [one, other] = [new HmacKey('one'), new HmacKey('other')];
  const first = one.seal('text');
  other.seal('another text');
  expect(one.seal('text')).toBe(first);
  expect(other.seal('text')).toBe(byNode('other', 'text'));
});
