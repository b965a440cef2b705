import { describe, expect, test } from 'vitest';
import { composeSupergraph } from '../compose/composition.ts';
import type { Finding } from './finding.ts';
import { manifestOf, sourcesOf } from './history/shop.ts';
import type { Question, Side } from './judge.ts';
import { readUsage, type Usage } from './operations/usage-export.ts';
import { allow, app, at, judged, manifest, orders, people, side, without } from './testing/question.ts';

const noTotal = side({ orders: without('  total: Int\n') });
const noNote = side({ orders: without('  note: String\n') });
/** The second release of the app. */
const second = (operations: Readonly<Record<string, string>>) =>
  manifestOf('storefront/manifests/app-2.0.0.json', operations);
const usageOf = (uses: Readonly<Record<string, string>>): Usage =>
  readUsage({
    file: 'usage.json',
    text: JSON.stringify({
      format: 'kawa-usage',
      version: 1,
      from: '2026-11-01',
      to: '2026-11-26',
      operations: Object.entries(uses).map(([name, body]) => ({
        id: name,
        name,
        type: 'query',
        body,
        uses: [{ client: { name: 'partner', version: '7' }, count: 1, lastUsed: '2026-11-26' }],
      })),
    }),
  });
const onlyManifests = (clients: string) =>
  `Only manifests were checked for use (${clients}). No recorded usage was given, so clients without a manifest are unknown (--usage).`;

describe('the verdict', () => {
  test('nothing changed: the report passes, says who was asked, and nothing else', async () => {
    const report = await judged(side({}));
    expect(report).toEqual({
      format: 'kawa-schema-check',
      version: 1,
      base: 'main',
      verdict: 'passed',
      changes: [],
      operations: [
        {
          client: { name: 'app', version: '1.0.0' },
          operation: 'Order',
          id: report.operations[0]?.id,
          status: 'unaffected',
          reasons: [],
          place: `${manifest}:6`,
        },
      ],
      composition: [],
      walls: [],
      clients: [],
      lint: [],
      allowances: [],
      notes: [onlyManifests('app 1.0.0')],
    });
  });

  test('a field that 1 operation asks for is removed: failed, and the operation is not reported twice', async () => {
    expect(await judged(noTotal)).toMatchObject({
      verdict: 'failed',
      changes: [
        {
          coordinate: 'Order.total',
          verdict: 'stops',
          reason: 'used by Order of app 1.0.0',
          places: ['subgraphs/orders/schema.graphql:6'],
        },
      ],
      operations: [
        {
          status: 'broken',
          reasons: [
            'Cannot query field "total" on type "Order". Did you mean "note"?',
            'It asks for Order.total (FIELD_REMOVED).',
          ],
        },
      ],
      clients: [],
    });
  });

  test('a field that no operation asks for is removed: passed, for only manifests were checked', async () => {
    expect(await judged(noNote)).toMatchObject({
      verdict: 'passed',
      changes: [{ verdict: 'unused', reason: 'no operation uses it; only manifests were checked' }],
    });
  });

  test('a scope that is required from now on is among the changes, and passes', async () => {
    const now = side({ orders: without('total: Int', 'total: Int @requiresScopes(scopes: [["read"]])') });
    expect(await judged(now)).toMatchObject({
      verdict: 'passed',
      changes: [{ kind: 'ACCESS_TIGHTENED', verdict: 'passes', reason: 'used by Order of app 1.0.0' }],
      operations: [{ status: 'affected' }],
    });
  });

  test('an exception lets a break pass until its last day; one that nothing needs is reported', async () => {
    const allowances = [allow('Order.total', 'FIELD_REMOVED'), allow('Order.note', 'FIELD_REMOVED')];
    expect(await judged(noTotal, { allowances })).toMatchObject({
      verdict: 'passed',
      changes: [{ verdict: 'allowed' }],
      allowances: [{ code: 'ALLOWANCE_UNUSED', coordinate: 'Order.note' }],
    });
    expect(await judged(noTotal, { allowances, today: '2027-01-01' })).toMatchObject({
      verdict: 'failed',
      changes: [{ verdict: 'stops' }],
    });
  });
});

describe('who was asked', () => {
  test('without any operation a break fails, and the note says that no client is known', async () => {
    const none = { manifests: [] };
    expect(await judged({ ...noNote, ...none }, { base: at(side({}, none)) })).toMatchObject({
      verdict: 'failed',
      changes: [{ verdict: 'stops' }],
      notes: [
        'No operation of any client is known: no manifest and no usage was given. So every breaking change fails the check.',
      ],
    });
  });

  test('of 2 versions of clients the note gives the number', async () => {
    const manifests = [app, second({ Note: 'query Note { order(id: 7) { note } }' })];
    expect((await judged(side({}, { manifests }))).notes).toEqual([onlyManifests('2 versions of clients')]);
  });

  test('recorded usage counts, and its days are in the note and in the reason', async () => {
    const note = { Note: 'query Note { order(id: 7) { note } }' };
    expect(await judged(noNote, { usage: usageOf(note) })).toMatchObject({
      verdict: 'failed',
      changes: [{ verdict: 'stops', reason: 'used by Note of partner 7' }],
      notes: [
        'The manifests, and the usage that routers recorded from 2026-11-01 to 2026-11-26, were checked for use (2 versions of clients).',
      ],
    });
    expect((await judged(noNote, { usage: usageOf({}) })).changes).toMatchObject([
      {
        verdict: 'unused',
        reason:
          'no operation uses it; manifests and recorded usage from 2026-11-01 to 2026-11-26 were checked',
      },
    ]);
  });
});

describe('operations of manifests', () => {
  test('a new operation that does not fit is an error with its place when no change of the schema explains it', async () => {
    const manifests = [app, second({ Bad: 'query Bad { nope }' })];
    const { verdict, clients } = await judged({ ...noNote, manifests });
    expect(verdict).toBe('failed');
    expect(clients).toEqual([
      {
        code: 'OPERATION_BROKEN',
        level: 'error',
        message:
          'Bad of app 2.0.0 does not fit the new schema: Cannot query field "nope" on type "Query". Correct the operation if it comes with this change, or the schema.',
        places: ['storefront/manifests/app-2.0.0.json:6'],
      },
    ]);
  });

  test('a dangerous change does not explain why an operation is broken', async () => {
    const now = { orders: without('total: Int', 'total: Int @requiresScopes(scopes: [["read"]])') };
    const manifests = [app, second({ Bad: 'query Bad { order(id: 7) { total nope } }' })];
    expect(await judged(side(now, { manifests }))).toMatchObject({
      changes: [{ reason: 'used by 2 operations: Order of app 1.0.0, Bad of app 2.0.0' }],
      clients: [{ code: 'OPERATION_BROKEN' }],
    });
  });

  test('a rewritten entry names the commit by 10 digits, or else the base; an exception makes it a warning', async () => {
    const manifests = [manifestOf(manifest, { Order: 'query Order { order(id: 7) { id } }' })];
    const told = async (more: Partial<Question>) => {
      const { verdict, clients } = await judged(side({}, { manifests }), more);
      return clients.map(({ level, message }) => `${verdict} ${level} ${message}`);
    };
    const commit = { ...at(side({})), commit: '0123456789abcdef0123456789abcdef01234567' };
    expect(await told({ base: commit })).toEqual([
      expect.stringMatching(/^failed error The manifest of app 1\.0\.0 .*\(git checkout 0123456789 -- /u),
    ]);
    expect(await told({})).toEqual([expect.stringContaining('(git checkout main -- ')]);
    expect(await told({ allowances: [allow('app@1.0.0:Order', 'MANIFEST_ENTRY_REWRITTEN')] })).toEqual([
      expect.stringMatching(
        /^passed warning Allowed until 2026-12-31: The last app is gone\. \(The manifest of app 1\.0\.0 .*\)$/u,
      ),
    ]);
  });

  test('a retired manifest is a warning as it is, and needs no exception', async () => {
    const allowances = [allow('app@1.0.0', 'MANIFEST_RETIRED')];
    const { verdict, ...report } = await judged(side({}, { manifests: [] }), { allowances });
    expect(verdict).toBe('passed');
    expect(report.clients.map(({ code, level }) => `${level} ${code}`)).toEqual(['warning MANIFEST_RETIRED']);
    expect(report.clients[0]?.message).toMatch(/^storefront\/manifests\/app-1\.0\.0\.json exists at main/u);
    expect(report.allowances).toMatchObject([{ code: 'ALLOWANCE_UNUSED' }]);
  });
});

describe('walls between subgraphs', () => {
  test('a key that goes away fails; an exception of its code and type makes it a warning', async () => {
    const now = side({ orders: without(' @key(fields: "id")') });
    const error = {
      verdict: 'failed',
      walls: [{ code: 'KEY_REMOVED', level: 'error', coordinate: 'Order' }],
    };
    expect(await judged(now)).toMatchObject(error);
    expect(await judged(now, { allowances: [allow('Order', 'KEY_CHANGED')] })).toMatchObject(error);
    expect(await judged(now, { allowances: [allow('Order', 'KEY_REMOVED')] })).toMatchObject({
      verdict: 'passed',
      walls: [{ level: 'warning', coordinate: 'Order' }],
    });
  });

  test('copies of a shared type that differ, and a field that moves, are 2 errors', async () => {
    const money = 'type Money @shareable { amount: Int currency: ID }';
    const before = { orders: `${orders}${money}`, people: `${people}${money}` };
    const now = {
      orders: before.orders.replace('  note: String\n', '').replace('amount: Int', 'amount: Int!'),
      people: `${before.people} type Order @key(fields: "id") { id: ID! note: String }`,
    };
    const { walls } = await judged(side(now), { base: at(side(before)) });
    expect(walls.map(({ code, coordinate }) => `${code} ${coordinate}`)).toEqual([
      'SHAREABLE_DIVERGES Money.amount',
      'MOVED_WITHOUT_OVERRIDE Order.note',
    ]);
  });

  test('a hidden field that goes away is an error if a program asks for it, at the base or now', async () => {
    const before = side({ orders: without('note: String', 'note: String @inaccessible') });
    const program = {
      file: 'subgraphs/people/src/peers/orders.ts',
      text: "'query Ask { order(id: 7) { note } }'",
    };
    const programs = () => Promise.resolve([program]);
    for (const [old, now] of [
      [{ ...before, programs }, noNote],
      [before, { ...noNote, programs }],
    ] as const) {
      const { walls } = await judged(now, { base: at(old) });
      expect(walls.map(({ code }) => code)).toEqual(['HIDDEN_PART_REMOVED', 'PEER_BROKEN']);
    }
  });
});

describe('subgraphs that do not compose', () => {
  test('fail with the errors of composition and a note; clients are not compared, keys are', async () => {
    const now = {
      orders: without(' @key(fields: "id")'),
      people: `${people} type Order @key(fields: "id") { id: ID! total: Int }`,
    };
    const { composition, ...report } = await judged(side(now));
    expect(composition.map(({ code, level }) => `${code} ${level}`)).toContain('INVALID_FIELD_SHARING error');
    expect(report).toMatchObject({
      verdict: 'failed',
      changes: [],
      operations: [],
      clients: [],
      walls: [{ code: 'KEY_REMOVED' }],
      notes: [
        onlyManifests('app 1.0.0'),
        'The subgraphs do not compose: changes for clients were not compared.',
      ],
    });
  });

  test('a hint that the base does not have is a warning; one that it has is not reported', async () => {
    const described = {
      orders: `${orders}"One." type Money @shareable { amount: Int }`,
      people: `${people}"Two." type Money @shareable { amount: Int }`,
    };
    expect(await judged(side(described))).toMatchObject({
      verdict: 'passed',
      composition: [{ code: 'INCONSISTENT_DESCRIPTION', level: 'warning' }],
    });
    const more = side({}, { sources: sourcesOf({ ...described, more: 'type Query { more: Int }' }) });
    expect((await judged(more, { base: at(side(described)) })).composition).toEqual([]);
  });
});

const finding: Finding = {
  code: 'bounded-lists',
  level: 'error',
  message: 'No size.',
  places: ['subgraphs/orders/schema.graphql:3'],
};
/** Finds something in every schema of orders but that of the base. */
const lint = (sources: readonly { readonly sdl: string }[]) =>
  Promise.resolve(sources[0]?.sdl === orders ? [] : [finding]);

test('a new finding of lint fails the check; one that the base has is not reported, nor is any without lint', async () => {
  expect(await judged(noNote, { lint })).toMatchObject({ verdict: 'failed', lint: [finding] });
  expect(await judged(noNote, { lint, base: at(noTotal) })).toMatchObject({ verdict: 'passed', lint: [] });
  expect((await judged(noNote)).lint).toEqual([]);
});

test('composes 1 time if nothing changed, 2 times if a text or a name did', async () => {
  const compositions = async (sources: Side['sources']) => {
    const options: unknown[] = [];
    await judged(side({}, { sources }), {
      compose: (given, option) => {
        options.push(option);
        return composeSupergraph(given, option);
      },
    });
    return options;
  };
  expect(await compositions(sourcesOf({ orders, people }))).toEqual([undefined]);
  // The base composed when it landed: it is not searched for queries without a plan.
  const twoTimes = [undefined, { isSatisfiable: true }];
  expect(await compositions(sourcesOf({ orders, people: `${people}\n` }))).toEqual(twoTimes);
  expect(await compositions(sourcesOf({ orders, customers: people }))).toEqual(twoTimes);
});

test('of a base that is a supergraph file clients are compared, and a note says what is not', async () => {
  const composed = composeSupergraph(sourcesOf({ orders, people }));
  const text = 'supergraphSdl' in composed ? composed.supergraphSdl : '';
  const now = without('  total: Int\n').replace(' @key(fields: "id")', '');
  expect(
    await judged(side({ orders: now }), {
      lint,
      base: { label: 'old.graphql', supergraph: { file: 'old.graphql', text } },
    }),
  ).toMatchObject({
    base: 'old.graphql',
    verdict: 'failed',
    changes: [{ coordinate: 'Order.total', verdict: 'stops' }],
    walls: [],
    lint: [],
    clients: [],
    notes: [
      expect.stringMatching(/^Only manifests/u),
      'The base is a supergraph file: compatibility between subgraphs, manifests and lint were not compared.',
    ],
  });
});
