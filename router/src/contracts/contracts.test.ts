// Contracts: elements outside a contract do not exist for its keys, for every way to send a document, and also if another
// key sent it before. Refused documents are sent twice, because the router treats known documents differently.
import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createLog } from '@kawa/log';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RouterOptions, SubgraphSource } from '../router.ts';
import {
  compose,
  mountedSource,
  post,
  startTestRouter,
  type Answer,
  type RunningRouter,
} from '../testing/harness.ts';
import type { TestSubgraph } from '../testing/library.ts';
import { manifestOf } from '../testing/manifest.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
/** The key of a program with this contract; `whole` has none. */
const keyOf = (contract: string): string => `kawa_${contract.padEnd(43, '_')}`;

const typeDefs = (secret = '@tag(name: "internal")', open = '@tag(name: "open")') =>
  parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@inaccessible", "@tag"])
    type Query {
      open: Int ${open}
      partner: Int @tag(name: "partner")
      secret: Int ${secret}
      level: Level @tag(name: "open")
      thing: Thing @tag(name: "open")
      add(left: Int!, right: Int @tag(name: "internal")): Int @tag(name: "open")
      viewerOfApiKey(hash: String!): KeyViewer @inaccessible
    }
    enum Level { LOW  HIDDEN @tag(name: "internal") }
    union Thing @tag(name: "open") = Known | Unknown
    type Known @tag(name: "open") { id: ID! }
    type Unknown { id: ID! }
    type KeyViewer @inaccessible { id: ID!  kind: String!  scopes: [String!]!  location: ID  expiresAt: String  contract: String }
  `);
const desk: TestSubgraph = {
  name: 'desk',
  typeDefs: typeDefs(),
  resolvers: {
    Query: {
      open: () => 1,
      partner: () => 2,
      secret: () => 3,
      level: () => 'HIDDEN',
      thing: () => ({ __typename: 'Unknown', id: 'u' }),
      add: (_: unknown, { left, right }: { left: number; right?: number }) => left + (right ?? 10),
      viewerOfApiKey: (_: unknown, { hash }: { hash: string }) =>
        ['whole', 'open', 'partner', 'gone']
          .filter((name) => hashOf(keyOf(name)) === hash)
          .map((name) => ({
            id: name,
            kind: 'api-key',
            scopes: [],
            contract: name === 'whole' ? null : name,
          }))[0] ?? null,
    },
  },
};
const contractsYaml = `open:
  include: [open]
  exclude: [partner, internal]
partner:
  include: [open, partner]
  exclude: [internal]
`;

interface Asked extends RunningRouter {
  ask: (contract: string, body: unknown) => Promise<Answer>;
  lines: Record<string, unknown>[];
  viewers: unknown[];
}

async function started(options: Partial<RouterOptions> = {}): Promise<Asked> {
  const lines: Record<string, unknown>[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const mounted = mountedSource(desk);
  const viewers: unknown[] = [];
  const source: SubgraphSource = {
    ...mounted,
    execute(request) {
      viewers.push(request.viewer);
      return mounted.execute(request);
    },
  };
  const router = await startTestRouter([desk], {
    apiKeySubgraph: 'desk',
    sourceFor: () => source,
    contracts: { text: contractsYaml, file: 'contracts.yaml' },
    log: createLog({ name: 'test', level: 'info', destination }),
    ...options,
  });
  return {
    ...router,
    lines,
    viewers,
    ask: (contract, body) =>
      post(`${router.url}/graphql`, body, contract === '' ? {} : { 'x-api-key': keyOf(contract) }),
  };
}

const codesOf = ({ body }: Answer): unknown[] =>
  (body.errors ?? []).map(({ extensions }) => extensions['code']);
const notThere = { status: 400, codes: ['GRAPHQL_VALIDATION_FAILED'], data: undefined };
const notKnown = { status: 200, codes: ['PERSISTED_QUERY_NOT_FOUND'], data: undefined };
const short = (answer: Answer) => ({ status: answer.status, codes: codesOf(answer), data: answer.body.data });
const secret = { status: 200, codes: [], data: { secret: 3 } };

describe('a field that a contract leaves out', () => {
  const query = '{ secret }';
  const hash = hashOf(query);
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  const manifest = manifestOf([query]);
  const ways: Readonly<Record<string, { first?: unknown; body: unknown; manifests: boolean }>> = {
    'by its text': { body: { query }, manifests: false },
    'by the id of a persisted document, which was planned at the start': {
      body: { documentId: hash },
      manifests: true,
    },
    'by the text of a persisted document': { body: { query }, manifests: true },
    'by the hash of an automatic persisted query': {
      first: { query, extensions },
      body: { extensions },
      manifests: false,
    },
  };
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'contracts-'));
    await writeFile(join(folder, 'app.json'), manifest);
  });
  afterAll(() => rm(folder, { recursive: true }));

  describe.each(Object.entries(ways))('%s', (_way, { first, body, manifests }) => {
    const open = () =>
      started(manifests ? { documents: { mode: 'off', manifests: [join(folder, 'app.json')] } } : {});

    test('does not exist for its key, 2 times, after a key of the whole graph has read it', async () => {
      await using router = await open();
      if (first !== undefined) await router.ask('whole', first);
      for (let time = 0; time < 2; time += 1) expect(short(await router.ask('whole', body))).toEqual(secret);
      for (const contract of ['partner', 'open'])
        for (let time = 0; time < 2; time += 1)
          expect(short(await router.ask(contract, body)), contract).toEqual(notThere);
      expect(short(await router.ask('whole', body))).toEqual(secret);
    });

    test('is there for a key of the whole graph, and for a stranger, after 2 keys of contracts were refused it', async () => {
      await using router = await open();
      for (const contract of ['partner', 'open']) {
        if (first !== undefined) expect(short(await router.ask(contract, first))).toEqual(notThere);
        // A refused text is not stored under its hash.
        const answer = first === undefined ? notThere : notKnown;
        for (let time = 0; time < 2; time += 1)
          expect(short(await router.ask(contract, body)), contract).toEqual(answer);
      }
      if (first !== undefined) expect(short(await router.ask('whole', first))).toEqual(secret);
      for (const contract of ['whole', ''])
        for (let time = 0; time < 2; time += 1)
          expect(short(await router.ask(contract, body))).toEqual(secret);
      expect(short(await router.ask('partner', body))).toEqual(notThere);
    });
  });
});

test('each key has the fields of its contract, and the subgraph is told of the viewer only', async () => {
  await using router = await started();
  const both = { query: '{ open partner }' };
  expect(short(await router.ask('partner', both)).data).toEqual({ open: 1, partner: 2 });
  expect(short(await router.ask('open', both))).toEqual(notThere);
  expect(short(await router.ask('open', { query: '{ open }' })).data).toEqual({ open: 1 });
  expect(router.viewers).toContainEqual({ kind: 'api-key', id: 'partner', scopes: [] });
  expect(JSON.stringify(router.viewers)).not.toContain('contract');
  const [line] = router.lines.filter(({ contract }) => contract === 'partner');
  expect(line).toMatchObject({ msg: 'request', viewer: 'api-key', viewerId: 'partner' });
});

test('an argument that is left out cannot be given; the subgraph has its default', async () => {
  await using router = await started();
  const given = { query: '{ add(left: 1, right: 1) }' };
  for (let time = 0; time < 2; time += 1) {
    expect(short(await router.ask('whole', given)).data).toEqual({ add: 2 });
    expect(short(await router.ask('open', given))).toEqual(notThere);
    expect(short(await router.ask('open', { query: '{ add(left: 1) }' })).data).toEqual({ add: 11 });
  }
});

test('a value and a type that are left out are errors when a subgraph gives them, never data', async () => {
  await using router = await started();
  const query = { query: '{ level thing { __typename ... on Known { id } } }' };
  for (let time = 0; time < 2; time += 1) {
    expect(short(await router.ask('whole', query)).data).toEqual({
      level: 'HIDDEN',
      thing: { __typename: 'Unknown' },
    });
    expect(short(await router.ask('open', query))).toEqual({
      status: 200,
      codes: ['INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR'],
      data: { level: null, thing: null },
    });
  }
});

test('introspection and suggestions know the contract only, 2 times', async () => {
  await using router = await started();
  const query = '{ __schema { queryType { fields { name } } } hidden: __type(name: "Unknown") { name } }';
  const fieldsOf = async (contract: string) => {
    const { body } = await router.ask(contract, { query });
    const { __schema, hidden } = body.data as {
      __schema: { queryType: { fields: { name: string }[] } };
      hidden: unknown;
    };
    return [__schema.queryType.fields.map(({ name }) => name), hidden];
  };
  for (let time = 0; time < 2; time += 1) {
    expect(await fieldsOf('whole')).toEqual([
      ['open', 'partner', 'secret', 'level', 'thing', 'add'],
      { name: 'Unknown' },
    ]);
    expect(await fieldsOf('open')).toEqual([['open', 'level', 'thing', 'add'], null]);
    expect(await fieldsOf('partner')).toEqual([['open', 'partner', 'level', 'thing', 'add'], null]);
  }
  const { body } = await router.ask('open', { query: '{ secre }' });
  expect(body.errors?.[0]?.message).toBe('Cannot query field "secre" on type "Query".');
});

test('a key of a contract that is not served is 503, twice, and one line says what to do; others go on', async () => {
  await using router = await started();
  for (let time = 0; time < 2; time += 1) {
    const answer = await router.ask('gone', { query: '{ open }' });
    expect(short(answer)).toEqual({ status: 503, codes: ['SERVICE_UNAVAILABLE'], data: undefined });
    expect(answer.body.errors?.[0]?.message).toBe('The contract of this API key is not served here.');
  }
  const [line] = router.lines.filter(({ msg }) => String(msg).includes('not served'));
  expect(line).toMatchObject({
    contract: 'gone',
    known: ['open', 'partner'],
    msg: 'an API key is for a contract that is not served: define it in the file of CONTRACTS, or revoke the key',
  });
  expect((await router.ask('open', { query: '{ open }' })).status).toBe(200);
});

test('CONTRACT is for everybody whose key has none; a key of another contract keeps its own', async () => {
  await using router = await started({ contract: 'open' });
  for (let time = 0; time < 2; time += 1) {
    for (const contract of ['', 'whole', 'open', 'partner']) {
      expect(short(await router.ask(contract, { query: '{ secret }' })), contract).toEqual(notThere);
      expect(short(await router.ask(contract, { query: '{ partner }' })), contract).toEqual(
        contract === 'partner' ? { status: 200, codes: [], data: { partner: 2 } } : notThere,
      );
      expect(short(await router.ask(contract, { query: '{ open }' })).data, contract).toEqual({ open: 1 });
    }
  }
});

test.each<[string, Partial<RouterOptions>, string]>([
  ['an unknown CONTRACT', { contract: 'opne' }, 'There is no contract "opne"; known: open, partner.'],
  [
    'a contract without a file of contracts',
    { contract: 'open', contracts: undefined },
    'There is no contract "open", nor any other.',
  ],
  [
    'a bad file',
    { contracts: { text: 'open:\n  include: []\n', file: 'contracts.yaml' } },
    'contracts.yaml:1: open: must name a tag, under include or exclude',
  ],
  [
    'a contract that is no schema',
    { contracts: { text: 'none:\n  include: [nobody]\n', file: 'contracts.yaml' } },
    'The contract "none" of this supergraph is no schema: Type "Query" is @inaccessible but is the root query type, which must be in the API schema. Nothing is left to ask: tag a field of the root query type for the contract.',
  ],
])('%s ends the start with one plain line', async (_what, options, message) => {
  await expect(started(options)).rejects.toThrow(message);
});

describe('while the router serves', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'contracts-reload-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  let count = 0;

  async function reloading() {
    const files = {
      supergraph: join(folder, `${(count += 1)}.graphql`),
      contracts: join(folder, `${count}.yaml`),
    };
    const replace = async (file: keyof typeof files, text: string) => {
      await writeFile(`${files[file]}.new`, text);
      await rename(`${files[file]}.new`, files[file]);
    };
    await replace('supergraph', compose([desk]));
    await replace('contracts', contractsYaml);
    let reads = 0;
    const router: Asked = await started({
      readSupergraph: () => readFile(files.supergraph, 'utf8'),
      contracts: {
        text: contractsYaml,
        file: 'contracts.yaml',
        read: (): Promise<string> => {
          reads += 1;
          return readFile(files.contracts, 'utf8');
        },
      },
      limits: { reloadIntervalMs: 5 },
    });
    /** A change was noticed when the file was read twice after it. */
    const noticed = async () => {
      const before = reads;
      await expect.poll(() => reads, { interval: 1 }).toBeGreaterThanOrEqual(before + 4);
    };
    const reasons = (): string[] =>
      router.lines.flatMap(({ reason }) => (reason === undefined ? [] : [String(reason)]));
    return { router, replace, noticed, reasons };
  }
  const query = { query: '{ secret }' };

  test('a new file of contracts takes over, its plans made before', async () => {
    const { router, replace } = await reloading();
    await using _stopped = router;
    await router.ask('partner', { query: '{ partner }' });
    expect(short(await router.ask('partner', query))).toEqual(notThere);
    await replace(
      'contracts',
      contractsYaml.replace('partner]\n  exclude: [internal]', 'partner, internal]'),
    );
    await expect.poll(async () => short(await router.ask('partner', query)), { interval: 5 }).toEqual(secret);
    expect(short(await router.ask('open', query))).toEqual(notThere);
    expect(router.lines.filter(({ msg }) => msg === 'a new supergraph serves')).toMatchObject([
      { planned: 1 },
    ]);
  });

  test('a new supergraph makes new contracts: a tag that is gone takes its field out of them', async () => {
    const { router, replace } = await reloading();
    await using _stopped = router;
    const open = { query: '{ open }' };
    expect(short(await router.ask('open', open)).data).toEqual({ open: 1 });
    await replace('supergraph', compose([{ ...desk, typeDefs: typeDefs('', '') }]));
    await expect.poll(async () => short(await router.ask('open', open)), { interval: 5 }).toEqual(notThere);
    expect(short(await router.ask('open', open))).toEqual(notThere);
    expect(short(await router.ask('whole', open)).data).toEqual({ open: 1 });
  });

  test.each([
    [
      'a supergraph under which a contract is no schema',
      'supergraph',
      (): string =>
        compose([{ ...desk, typeDefs: typeDefs('', '@tag(name: "open")') }]).replace(
          /type Known([^{]*)@tag\(name: "open"\)/u,
          'type Known$1',
        ),
      /^The contract "open" of this supergraph is no schema: Type "Thing"/u,
    ],
    [
      'a bad file of contracts',
      'contracts',
      (): string => 'open: {}\n',
      /^contracts\.yaml:1: open: must name a tag/u,
    ],
  ] as const)('%s is refused once, and the old graph goes on', async (_what, file, text, reason) => {
    const { router, replace, noticed, reasons } = await reloading();
    await using _stopped = router;
    await replace(file, text());
    await noticed();
    await noticed();
    expect(reasons()).toEqual([expect.stringMatching(reason)]);
    expect(short(await router.ask('open', { query: '{ open }' })).data).toEqual({ open: 1 });
    expect(short(await router.ask('open', query))).toEqual(notThere);
    expect(short(await router.ask('whole', query))).toEqual(secret);
  });

  test('a contract that is taken away leaves its keys with nothing, not with the whole graph', async () => {
    const { router, replace } = await reloading();
    await using _stopped = router;
    const open = { query: '{ open }' };
    expect((await router.ask('partner', open)).status).toBe(200);
    await replace('contracts', 'open:\n  include: [open]\n');
    await expect.poll(async () => (await router.ask('partner', open)).status, { interval: 5 }).toBe(503);
    expect((await router.ask('partner', open)).status).toBe(503);
    expect((await router.ask('open', open)).status).toBe(200);
  });
});
