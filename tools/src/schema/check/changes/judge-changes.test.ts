import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { Allowed, type Allowance } from '../allowed/allowed.ts';
import type { Change } from './change.ts';
import { judgeChanges, type Knowledge, named } from './judge-changes.ts';

const side = (sdl: string) => ({
  schemas: [{ name: 'orders', file: 'orders.graphql', document: parse(sdl) }],
});
const before = side('type Order {\n  id: ID\n  total: Int\n  note: ID\n}');
const now = side('type Order {\n  id: ID\n  note: ID\n}');
const removed: Change = {
  coordinate: 'Order.total',
  kind: 'FIELD_REMOVED',
  criticality: 'breaking',
  message: 'Field "total" was removed from object type "Order".',
};
const nullable: Change = { ...removed, kind: 'FIELD_TYPE_CHANGED', criticality: 'dangerous' };
const added: Change = { ...removed, coordinate: 'Order.id', kind: 'FIELD_ADDED', criticality: 'safe' };
const exception: Allowance = {
  coordinate: 'Order.total',
  kind: 'FIELD_REMOVED',
  reason: 'The last app is gone.',
  until: '2026-12-31',
  place: 'allowed.yaml:2',
};

/** Of 5 operations, `users` use the change. */
function judged(
  change: Change,
  users: readonly string[],
  { allowances = [], ...known }: Partial<Knowledge> & { readonly allowances?: readonly Allowance[] } = {},
) {
  const knowledge = {
    users: new Map(users.length === 0 ? [] : [[change, users]]),
    operations: 5,
    asked: 'only manifests were checked',
    allowed: new Allowed(allowances, '2026-11-26'),
    ...known,
  };
  return judgeChanges([change], knowledge, { before, now });
}

test('a breaking change that 1 operation uses stops, with its user, advice and nearest line', () => {
  expect(judged(removed, ['Order of app 1.0.0'])).toEqual([
    {
      ...removed,
      verdict: 'stops',
      reason: 'used by Order of app 1.0.0',
      advice:
        'Keep Order.total, mark it @deprecated(reason:) with what to use instead, and remove it when no live client uses it.',
      places: ['orders.graphql:2'],
    },
  ]);
});

test('a breaking change that 2 operations use stops, with their number and names', () => {
  expect(judged(removed, ['Order of app 1.0.0', 'Orders of web 2.1.0'])).toMatchObject([
    { verdict: 'stops', reason: 'used by 2 operations: Order of app 1.0.0, Orders of web 2.1.0' },
  ]);
});

test('a breaking change that none of 5 operations uses is unused, with who was asked', () => {
  expect(judged(removed, [])).toMatchObject([
    {
      verdict: 'unused',
      reason: 'no operation uses it; only manifests were checked',
      advice: 'Nothing, if every live client has its manifest here; otherwise check with the others first.',
    },
  ]);
});

test('a breaking change stops when 0 operations are known', () => {
  expect(judged(removed, [], { operations: 0 })).toMatchObject([
    { verdict: 'stops', reason: 'no operation of any client is known, so it may be in use' },
  ]);
});

test('a breaking change in use is allowed by an exception of its coordinate and kind, with the reason and the last day', () => {
  expect(judged(removed, ['Order of app 1.0.0'], { allowances: [exception] })).toMatchObject([
    {
      verdict: 'allowed',
      reason: 'until 2026-12-31: The last app is gone. (used by Order of app 1.0.0)',
      advice: 'Nothing now; remove the exception once the change has landed.',
    },
  ]);
  const ended = { ...exception, until: '2026-11-25' };
  const elsewhere = { ...exception, coordinate: 'Order.note' };
  const other = { ...exception, kind: 'FIELD_TYPE_CHANGED' };
  for (const allowances of [[ended], [elsewhere], [other]])
    expect(judged(removed, ['Order of app 1.0.0'], { allowances })).toMatchObject([{ verdict: 'stops' }]);
});

test('a dangerous change passes, with its users and what they should do, or with who was asked', () => {
  expect(judged(nullable, ['Order of app 1.0.0'])).toMatchObject([
    {
      verdict: 'passes',
      reason: 'used by Order of app 1.0.0',
      advice: 'Make sure that these clients handle null, or keep the field non-null.',
    },
  ]);
  expect(judged(nullable, [], { operations: 0 })).toMatchObject([
    {
      verdict: 'passes',
      reason: 'no operation uses it; only manifests were checked',
      advice: 'Nothing: no known operation is affected.',
    },
  ]);
});

test('a safe change passes without a reason, at its own line', () => {
  expect(judged(added, [])).toStrictEqual([
    { ...added, verdict: 'passes', advice: 'Nothing.', places: ['orders.graphql:2'] },
  ]);
});

test('names 3 users; of 5 it names 3 and counts 2 more', () => {
  expect(named(['a', 'b', 'c'])).toBe('a, b, c');
  expect(named(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
});

test('the gravest change comes first: by verdict, then by criticality, then by coordinate', () => {
  const change = (
    coordinate: string,
    criticality: Change['criticality'],
    kind = 'FIELD_REMOVED',
  ): Change => ({
    coordinate,
    kind,
    criticality,
    message: '',
  });
  const changes = [
    change('Order.b', 'safe'),
    change('Order.d', 'dangerous'),
    change('Order.f', 'breaking'),
    change('Order.total', 'breaking'),
    change('Order.h', 'breaking', 'SECOND'),
    change('Order.h', 'breaking', 'FIRST'),
    change('Order.g', 'breaking'),
    change('Order.a', 'safe'),
    change('Order.c', 'dangerous'),
    change('Order.e', 'breaking'),
  ];
  const users = new Map(
    changes
      .filter(({ coordinate }) => ['Order.g', 'Order.h', 'Order.total'].includes(coordinate))
      .map((used) => [used, ['Order of app 1.0.0']]),
  );
  const knowledge = { users, operations: 1, asked: '', allowed: new Allowed([exception], '2026-11-26') };
  const orderOf = (list: readonly Change[]) =>
    judgeChanges(list, knowledge, { before, now }).map(
      ({ verdict, criticality, coordinate }) => `${verdict} ${criticality} ${coordinate}`,
    );
  const expected = [
    'stops breaking Order.g',
    'stops breaking Order.h',
    'stops breaking Order.h',
    'allowed breaking Order.total',
    'unused breaking Order.e',
    'unused breaking Order.f',
    'passes dangerous Order.c',
    'passes dangerous Order.d',
    'passes safe Order.a',
    'passes safe Order.b',
  ];
  expect(orderOf(changes)).toEqual(expected);
  expect(orderOf(changes.toReversed())).toEqual(expected);
  const [same] = [judgeChanges(changes, knowledge, { before, now })];
  expect(same.slice(1, 3).map(({ kind }) => kind)).toEqual(['SECOND', 'FIRST']);
});
