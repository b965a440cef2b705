import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { resultIn, storedForm } from './stored-result.ts';

const result = { at: new Date(5), number: 9_007_199_254_740_993n, absent: undefined, none: null };

test('a result is read from its JSON as it was, undefined too', () => {
  for (const value of [result, undefined, null]) {
    const outcome = JSON.parse(JSON.stringify(storedForm(value)));
    expect(resultIn({ outcome, legacyResult: null })).toStrictEqual({ result: value });
  }
});

test('a result from before the migration is read from its bytes, undefined too', () => {
  for (const value of [result, undefined, null])
    expect(resultIn({ outcome: null, legacyResult: serialize(value) })).toStrictEqual({ result: value });
});

test('a key without a result has none, which is not the result undefined', () => {
  expect(resultIn({ outcome: null, legacyResult: null })).toBeUndefined();
});
