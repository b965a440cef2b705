import type { RecordedUsage, UsedOperation } from '@kawa/usage';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { endOf } from '../../command/command.ts';
import { type Arguments, argumentsOf, type Options, usageCommand } from './arguments.ts';
import { exportOf } from './export.ts';
import { findingsOf, ofClient } from './findings.ts';
import { jsonOf, tablesOf } from './report.ts';

const schema = buildSchema(`
  enum Sort { UP DOWN @deprecated(reason: "Use UP.") }
  input Filter { text: String old: String @deprecated(reason: "Use text.") kept: Int }
  interface Item { id: ID! title(long: Boolean): String }
  type Book implements Item { id: ID! title(long: Boolean): String pages: Int }
  type Film implements Item { id: ID! title(long: Boolean): String minutes: Int @deprecated(reason: "Use seconds.") }
  type Query { items(where: Filter, sort: Sort, first: Int): [Item!]! latest(of: ID): Item gone: Int @deprecated(reason: "Nothing.") }
`);

const use = (
  name: string,
  version: string,
  count: number,
  lastUsed: string,
  inputs: UsedOperation['uses'][number]['inputs'] = [],
) => ({
  client: { name, version },
  count,
  errors: 1,
  lastUsed,
  inputs,
});
const usage: RecordedUsage = {
  from: '2026-11-01',
  to: '2026-11-26',
  others: 3,
  operations: [
    {
      id: 'a'.repeat(64),
      name: 'Items',
      type: 'query',
      body: 'query Items { ... }',
      coordinates: ['Item.title', 'Query.items', 'Query.items(where:)', 'Sort.DOWN'],
      uses: [
        use('web', '1', 10, '2026-11-20', [{ coordinate: 'Filter.old', count: 4, lastUsed: '2026-11-19' }]),
        use('web', '2', 5, '2026-11-26', [{ coordinate: 'Filter.text', count: 5, lastUsed: '2026-11-26' }]),
      ],
    },
    {
      id: 'b'.repeat(64),
      name: null,
      type: 'query',
      body: '{ ... }',
      coordinates: ['Film.minutes', 'Query.items'],
      uses: [use('till', 'unknown', 7, '2026-11-25')],
    },
  ],
};

describe('what nobody asks for', () => {
  const { unused, askable } = findingsOf(usage, schema);
  test('is reported by coordinate: a field of an interface keeps those of its types, an argument of an unused field is not told', () => {
    expect(unused.map(({ coordinate }) => coordinate)).toEqual([
      'Filter.kept',
      'Item.id',
      'Item.title(long:)',
      'Book.id',
      'Book.title(long:)',
      'Book.pages',
      'Film.id',
      'Film.title(long:)',
      'Query.items(sort:)',
      'Query.items(first:)',
      'Query.latest',
      'Query.gone',
    ]);
    expect(askable).toBe(21);
  });

  test('is everything for a client that sent nothing', () => {
    const { requests, unused: all } = findingsOf(ofClient(usage, 'nobody'), schema);
    expect([requests, all.length]).toEqual([0, 14]);
  });
});

test('a deprecated field, input field and enum value is reported with each client that sends it and its last day', () => {
  expect(findingsOf(usage, schema).deprecated).toEqual([
    {
      coordinate: 'Sort.DOWN',
      reason: 'Use UP.',
      clients: [
        { name: 'web', version: '1', count: 10, lastUsed: '2026-11-20' },
        { name: 'web', version: '2', count: 5, lastUsed: '2026-11-26' },
      ],
    },
    {
      coordinate: 'Filter.old',
      reason: 'Use text.',
      clients: [{ name: 'web', version: '1', count: 4, lastUsed: '2026-11-19' }],
    },
    {
      coordinate: 'Film.minutes',
      reason: 'Use seconds.',
      clients: [{ name: 'till', version: 'unknown', count: 7, lastUsed: '2026-11-25' }],
    },
    { coordinate: 'Query.gone', reason: 'Nothing.', clients: [] },
  ]);
});

test('25 requests are 22 of two operations and 3 without a name, of three clients', () => {
  const findings = findingsOf(usage, schema);
  expect(findings).toMatchObject({ requests: 25, others: 3 });
  expect(findings.operations.map(({ name, count, errors }) => [name, count, errors])).toEqual([
    ['Items', 15, 2],
    [null, 7, 1],
  ]);
  expect(findings.clients.map(({ name, version, count }) => `${name} ${version} ${count}`)).toEqual([
    'web 1 10',
    'till unknown 7',
    'web 2 5',
  ]);
  expect(tablesOf(findings, { sections: ['operations', 'deprecated'], isShort: false }))
    .toBe(`25 requests from 2026-11-01 to 2026-11-26; 3 of operations beyond the limit

Operations (2)
  requests  errors  last        operation               id            clients
        15       2  2026-11-26  Items                   aaaaaaaaaaaa  web 1, web 2
         7       1  2026-11-25  (query without a name)  bbbbbbbbbbbb  till

Deprecated and still sent
  requests  last        client  coordinate    reason
        10  2026-11-20  web 1   Sort.DOWN     Use UP.
         5  2026-11-26  web 2   Sort.DOWN     Use UP.
         4  2026-11-19  web 1   Filter.old    Use text.
         7  2026-11-25  till    Film.minutes  Use seconds.
Deprecated and no longer sent: Query.gone`);
  expect(Object.keys(JSON.parse(jsonOf(findings, ['unused'])))).toEqual([
    'from',
    'to',
    'requests',
    'others',
    'unused',
  ]);
});

test('the export joins what stands in an operation and the input fields of its variables', () => {
  const { operations, ...head } = exportOf(usage);
  expect(head).toEqual({ format: 'kawa-usage', version: 1, from: '2026-11-01', to: '2026-11-26' });
  expect(operations[0]).toEqual({
    id: 'a'.repeat(64),
    name: 'Items',
    type: 'query',
    body: 'query Items { ... }',
    coordinates: [
      'Filter.old',
      'Filter.text',
      'Item.title',
      'Query.items',
      'Query.items(where:)',
      'Sort.DOWN',
    ],
    uses: [
      { client: { name: 'web', version: '1' }, count: 10, lastUsed: '2026-11-20' },
      { client: { name: 'web', version: '2' }, count: 5, lastUsed: '2026-11-26' },
    ],
  });
});

const now = new Date('2026-11-26T12:00:00Z');
/** How the command ends at `now` with these arguments, and what it was to show. */
async function parsed(args: readonly string[]) {
  const shown: Arguments[] = [];
  const run = (options: Options) => void shown.push(argumentsOf(options, now));
  return { ...(await endOf({ ...usageCommand, run }, args, {})), shown };
}

test.each([
  ['30d', '2026-10-27'],
  ['0d', '2026-11-26'],
  ['2026-11-01', '2026-11-01'],
])('--since %s begins on %s', async (since, from) => {
  expect(await parsed(['--since', since])).toMatchObject({ status: 0, shown: [{ from, to: '2026-11-26' }] });
});

test.each(['30', '-3d', '2026-02-30', '2026-12-01', 'last week'])('--since %s is refused', async (since) => {
  expect(await parsed([`--since=${since}`])).toEqual({
    status: 2,
    printed: '',
    errors: expect.stringContaining('30d'),
    shown: [],
  });
});
