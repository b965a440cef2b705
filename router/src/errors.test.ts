import { expect, test } from 'vitest';
import { readSubgraphError } from './errors.ts';

const say = (message: string) => readSubgraphError({ message, extensions: { code: 'BAD_USER_INPUT' } });

test('what a foreign subgraph says of a variable is reported without its value; what ours say, as it is', () => {
  for (const value of ['{ password: "hunter2" }', '"hunter2" at "v.a"', '"hunter2"', '[1]']) {
    const { code, message } = say(`Variable "$v" got invalid value ${value} at "v.a"; Nothing of it fits.`);
    expect({ code, message }).toEqual({ code: 'BAD_USER_INPUT', message: 'An argument is not valid.' });
  }
  const ours = [
    'Variable "$v" got invalid value at "v.a[0]"; String cannot represent it.',
    'Variable "$v" got invalid value; It does not fit its type.',
    'first: too many.',
  ];
  for (const message of ours) expect(say(message).message).toBe(message);
});

test('a FORBIDDEN of a subgraph brings the scopes that would be enough, under no other code and in no other form', () => {
  const scopes = (code: string, requiredScopes: unknown) =>
    readSubgraphError({ message: 'No.', extensions: { code, requiredScopes } }).requiredScopes;
  expect(scopes('FORBIDDEN', [['a:read'], ['b', 'c']])).toEqual([['a:read'], ['b', 'c']]);
  expect(scopes('NOT_FOUND', [['a:read']])).toBeUndefined();
  const wrong = [
    'a',
    [1],
    [['a b']],
    [['a'], 'b'],
    [['x'.repeat(65)]],
    Array.from({ length: 21 }, () => ['a']),
  ];
  for (const given of wrong) expect(scopes('FORBIDDEN', given)).toBeUndefined();
});
