import { DrizzleQueryError } from 'drizzle-orm';
import { buildSchema, graphqlSync, GraphQLError, locatedError, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { errorCodes, isErrorCode, PublicError, toPublicError } from './errors.ts';

const schema = buildSchema('type Query { a(size: Int): Int }');
/** The error that graphql-js makes of what a resolver threw. */
const thrownIn = (thrown: unknown): GraphQLError => {
  const rootValue = {
    a: () => {
      throw thrown;
    },
  };
  const [error] = graphqlSync({ schema, source: '{ a }', rootValue }).errors ?? [];
  return error ?? expect.unreachable();
};

describe('codes', () => {
  test('each of the registry has a sentence of its own', () => {
    const sentences = Object.values(errorCodes);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^\n]+\.$/u);
  });

  test.each(['nope', '', 'toString', '__proto__', 'constructor', undefined, null, 12, ['NOT_FOUND']])(
    '%j is none',
    (code) => expect(isErrorCode(code)).toBe(false),
  );
});

describe('PublicError', () => {
  test('has the sentence of its code by default, and keeps its extensions', () => {
    expect(new PublicError('NOT_FOUND').toJSON()).toEqual({
      message: 'It was not found.',
      extensions: { code: 'NOT_FOUND' },
    });
    expect(new PublicError('BAD_USER_INPUT', 'first: too many.', { argument: 'first' }).toJSON()).toEqual({
      message: 'first: too many.',
      extensions: { argument: 'first', code: 'BAD_USER_INPUT' },
    });
  });

  test('its code cannot be replaced by an extension', () => {
    expect(new PublicError('FORBIDDEN', 'No.', { code: 'OK' }).extensions['code']).toBe('FORBIDDEN');
  });
});

describe('toPublicError', () => {
  const secret = 'hunter2 at 10.0.0.7';
  const sqlError = new DrizzleQueryError(
    'select * from account where password = $1',
    [secret],
    new Error(secret),
  );

  test.each([
    ['an Error', new Error(secret)],
    ['a TypeError', new TypeError(secret)],
    ['a string', secret],
    ['an object', { message: secret, code: secret }],
    [
      'an Error with a public code',
      Object.assign(new Error(secret), { extensions: { code: 'NOT_FOUND', secret } }),
    ],
    [
      'a GraphQLError that no PublicError is',
      new GraphQLError(secret, { extensions: { code: 'NOT_FOUND', secret } }),
    ],
    ['a DrizzleQueryError', sqlError],
    ['an Error whose cause is one', new Error(secret, { cause: sqlError })],
  ])('masks %s: no word of it is in the JSON, path and place are kept', (_what, thrown) => {
    const shown = toPublicError(thrownIn(thrown));
    expect(shown.toJSON()).toEqual({
      message: errorCodes.INTERNAL_SERVER_ERROR,
      path: ['a'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(JSON.stringify(shown)).not.toMatch(/hunter2|select|account|password/u);
    expect(shown.originalError).toBeUndefined();
    expect(shown.cause).toBeUndefined();
  });

  test('masks with the code that the caller names', () => {
    expect(toPublicError(thrownIn(sqlError), 'SERVICE_UNAVAILABLE').toJSON()).toMatchObject({
      message: errorCodes.SERVICE_UNAVAILABLE,
      path: ['a'],
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  });

  test('keeps text, extensions and path of a PublicError, also with another mask', () => {
    const thrown = new PublicError('BAD_USER_INPUT', 'first: too many.', { argument: 'first' });
    expect(toPublicError(thrownIn(thrown), 'SERVICE_UNAVAILABLE').toJSON()).toMatchObject({
      message: 'first: too many.',
      path: ['a'],
      extensions: { argument: 'first', code: 'BAD_USER_INPUT' },
    });
  });

  test('keeps a PublicError that was thrown outside of any field', () => {
    expect(toPublicError(new PublicError('FORBIDDEN')).toJSON()).toEqual({
      message: 'You may not do that.',
      extensions: { code: 'FORBIDDEN' },
    });
  });

  test("keeps graphql-js's own complaint about a document, with its place, as BAD_USER_INPUT", () => {
    const [unknownField] = validate(schema, parse('{ b }'));
    expect(toPublicError(unknownField ?? expect.unreachable()).toJSON()).toEqual({
      message: 'Cannot query field "b" on type "Query". Did you mean "a"?',
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test("a null for a non-null argument is the caller's: told, with its path, as BAD_USER_INPUT", () => {
    const strict = buildSchema('type Query { a(size: Int! = 1): Int }');
    const [error] =
      graphqlSync({
        schema: strict,
        source: 'query ($size: Int = 2) { a(size: $size) }',
        variableValues: { size: null },
      }).errors ?? [];
    expect(toPublicError(error ?? expect.unreachable()).toJSON()).toMatchObject({
      message: 'Argument "size" of non-null type "Int!" must not be null.',
      path: ['a'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('masks what a field answered and its type cannot show', () => {
    const [error] = graphqlSync({ schema, source: '{ a }', rootValue: { a: secret } }).errors ?? [];
    expect(error?.message).toContain(secret);
    expect(JSON.stringify(toPublicError(error ?? expect.unreachable()))).not.toContain('hunter2');
    const list = buildSchema('type Query { a: [Int] }');
    const [notList] = graphqlSync({ schema: list, source: '{ a }', rootValue: { a: secret } }).errors ?? [];
    expect(toPublicError(notList ?? expect.unreachable()).message).toBe(errorCodes.INTERNAL_SERVER_ERROR);
    const [abstract] =
      graphqlSync({
        schema: buildSchema('type Query { a: I } interface I { b: Int } type T implements I { b: Int }'),
        source: '{ a { b } }',
        rootValue: { a: { __typename: secret } },
      }).errors ?? [];
    expect(toPublicError(abstract ?? expect.unreachable()).message).toBe(errorCodes.INTERNAL_SERVER_ERROR);
  });

  test('an error in the 3rd of a list keeps its path of 3 steps', () => {
    const located = locatedError(new Error(secret), undefined, ['list', 2, 'b']);
    expect(toPublicError(located).path).toEqual(['list', 2, 'b']);
  });
});

describe('FORBIDDEN names the scopes that would be enough', () => {
  test.each([
    [[[['a:read']]], 'You may not do that: it needs the scope a:read.', [['a:read']]],
    [[[['a'], ['b', 'c']]], 'You may not do that: it needs the scopes a, or b and c.', [['a'], ['b', 'c']]],
    // Both must hold: each way of the one with each of the other, once, and none that asks for more than another.
    [
      [
        [['a'], ['b']],
        [['a'], ['c']],
      ],
      'You may not do that: it needs the scopes a, or b and c.',
      [['a'], ['b', 'c']],
    ],
    [[[['b', 'a']], [['a', 'b']]], 'You may not do that: it needs the scopes a and b.', [['a', 'b']]],
  ])('%j', (needed, message, requiredScopes) => {
    const error = PublicError.forbidden(...needed);
    expect([error.message, error.extensions]).toEqual([message, { requiredScopes, code: 'FORBIDDEN' }]);
  });

  test('and none where none would be enough', () => {
    expect(PublicError.forbidden([]).extensions).toEqual({ code: 'FORBIDDEN' });
    expect(PublicError.forbidden([]).message).toBe('You may not do that.');
  });
});
