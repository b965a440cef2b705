import { expect, test } from 'vitest';
import { idempotencyConflict, notFound, validationError, versionConflict } from './refusals.ts';

test('each of the 4 is a plain value with the name of its type, a code and a sentence', () => {
  const refusals = [
    validationError([{ field: 'name', message: 'must not be empty' }]),
    notFound('thing', '42'),
    versionConflict(1, 2),
    idempotencyConflict('k'),
  ];
  expect(refusals.map(({ kind, code }) => [kind, code])).toEqual([
    ['ValidationError', 'VALIDATION_ERROR'],
    ['NotFound', 'NOT_FOUND'],
    ['VersionConflict', 'VERSION_CONFLICT'],
    ['IdempotencyConflict', 'IDEMPOTENCY_CONFLICT'],
  ]);
  for (const refusal of refusals) {
    expect(refusal).not.toBeInstanceOf(Error);
    expect(JSON.parse(JSON.stringify(refusal))).toEqual(refusal);
    // The code is the kind in capitals, so that either tells the other.
    expect(refusal.kind.replaceAll(/(?<=.)([A-Z])/gu, '_$1').toUpperCase()).toBe(refusal.code);
  }
});

test('a validation error of 2 problems tells the first in its message and both in problems', () => {
  const problems = [
    { field: 'lines[0].size', message: 'must be at least 1' },
    { field: 'name', message: 'must not be empty' },
  ] as const;
  expect(validationError(problems)).toMatchObject({
    message: 'lines[0].size: must be at least 1',
    field: 'lines[0].size',
    problems,
  });
});

test('the sentences name what is missing, both versions and the key', () => {
  expect(notFound('thing', '42')).toMatchObject({ message: 'There is no thing 42.', id: '42' });
  expect(versionConflict(3, 5)).toMatchObject({ expected: 3, actual: 5 });
  expect(versionConflict(3, 5).message).toMatch(/expectedVersion is 3, but the current version is 5/u);
  expect(idempotencyConflict('k-1').message).toContain('"k-1"');
});
