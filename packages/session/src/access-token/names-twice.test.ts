import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesTwice } from './names-twice.ts';

test.each(['{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '[{"b":{"a":1 , "a" : 2}}]', '{"a":{},"b":[],"a":1}'])(
  '%s names something twice',
  (json) => expect(namesTwice(json)).toBe(true),
);

test.each([
  '{"a":"a","b":{"a":"{\\"a\\":1}"}}',
  '[{"a":1},{"a":2}]',
  '{"__proto__":1,"a":"\\\\"}',
  '"a"',
  '{}',
])('%s does not', (json) => expect(namesTwice(json)).toBe(false));

test('no JSON that was written from a value names anything twice', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => !namesTwice(JSON.stringify(value))));
});
