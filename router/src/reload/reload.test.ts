// A router with a supergraph file that changes while it serves: which files take over, which do not, and what happens to
// requests in flight.
import { mkdtemp, rename, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createLog, type Log } from '@kawa/log';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RouterOptions, SubgraphSource } from '../router.ts';
import { compose, mountedSource, startTestRouter, type RunningRouter } from '../testing/harness.ts';
import type { TestSubgraph } from '../testing/library.ts';

const subgraph = (name: string, fields: string, resolvers: Record<string, () => unknown>): TestSubgraph => ({
  name,
  typeDefs: parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") type Query { ${fields} }`,
  ),
  resolvers: { Query: resolvers },
});
const plain = subgraph('plain', 'one: Int', { one: () => 1 });
const grown = subgraph('plain', 'one: Int two: Int', { one: () => 1, two: () => 2 });
const extra = subgraph('extra', 'three: Int', { three: () => 3 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reload-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Keeps the log lines of a router as objects. */
function listeningLog(): { log: Log; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const line: Record<string, unknown> = JSON.parse(chunk.toString());
      // Each request of the test causes a line too.
      if (line['msg'] !== 'request') lines.push(line);
      done();
    },
  });
  return { log: createLog({ name: 'test', level: 'info', destination }), lines };
}

interface Reloading extends AsyncDisposable {
  router: RunningRouter;
  file: string;
  lines: Record<string, unknown>[];
  opened: string[];
  closed: string[];
  /** The number of reads of the file. A change was noticed when the file was read twice after it. */
  reads(): number;
}

let files = 0;
async function startReloading(
  subgraphs: readonly TestSubgraph[],
  answers: (name: string) => SubgraphSource['execute'] | undefined = () => undefined,
  options: Partial<RouterOptions> = {},
): Promise<Reloading> {
  const file = join(folder, `${(files += 1)}.graphql`);
  await writeFile(file, compose(subgraphs));
  const { log, lines } = listeningLog();
  const opened: string[] = [];
  const closed: string[] = [];
  let reads = 0;
  const known = new Map([plain, grown, extra].map((each) => [each.name, each]));
  const router = await startTestRouter(subgraphs, {
    async readSupergraph() {
      reads += 1;
      return readFile(file, 'utf8');
    },
    sourceFor(name) {
      const found = known.get(name);
      if (!found) throw new Error(`There is no subgraph ${name}.`);
      opened.push(name);
      return {
        execute: answers(name) ?? mountedSource(name === 'plain' ? grown : found).execute,
        async close() {
          closed.push(name);
        },
      };
    },
    log,
    limits: { reloadIntervalMs: 5 },
    ...options,
  });
  return {
    router,
    file,
    lines,
    opened,
    closed,
    reads: () => reads,
    [Symbol.asyncDispose]: () => router.stop(),
  };
}

/** Replaces the file as a deployment does: it is never half written. */
async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

async function noticed({ reads }: Reloading, times = 4): Promise<void> {
  const before = reads();
  await expect.poll(reads, { interval: 1 }).toBeGreaterThanOrEqual(before + times);
}

test('a new file takes over without a restart, its plans made before; a new subgraph gets a source, a removed one loses it', async () => {
  await using reloading = await startReloading([plain]);
  const { router, file, opened, closed, lines } = reloading;
  expect((await router.query('{ one }')).body).toEqual({ data: { one: 1 } });
  expect((await router.query('{ three }')).status).toBe(400);

  await replaceFile(file, compose([plain, extra]));
  await expect
    .poll(async () => (await router.query('{ three }')).body, { interval: 5 })
    .toEqual({ data: { three: 3 } });
  expect(lines).toMatchObject([{ msg: 'a new supergraph serves', planned: 1 }]);
  // Both generations share the same source.
  expect([opened, closed]).toEqual([['plain', 'extra'], []]);

  await replaceFile(file, compose([extra]));
  await expect.poll(async () => (await router.query('{ one }')).status, { interval: 5 }).toBe(400);
  await expect.poll(() => closed).toEqual(['plain']);
  expect((await router.query('{ three }')).body).toEqual({ data: { three: 3 } });
});

test('a request that began on the old graph ends on it; its sources are closed behind it', async () => {
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await using reloading = await startReloading([plain], (name) =>
    name === 'plain'
      ? async () => {
          reach();
          await held;
          return { data: { one: 1 } };
        }
      : undefined,
  );
  const { router, file, closed } = reloading;
  const began = router.query('{ one }');
  await reached;
  await replaceFile(file, compose([extra]));
  await expect
    .poll(async () => (await router.query('{ three }')).body, { interval: 5 })
    .toEqual({ data: { three: 3 } });
  expect(closed).toEqual([]);
  release();
  expect((await began).body).toEqual({ data: { one: 1 } });
  await expect.poll(() => closed).toEqual(['plain']);
});

const whole = compose([plain, extra]);
test.each([
  ['is empty', ''],
  ['is no GraphQL', '<html>'],
  ['is cut in the middle', whole.slice(0, whole.length / 2)],
  ['is cut behind its first definition', whole.slice(0, whole.indexOf('directive'))],
  ['is a schema, but no supergraph', 'type Query { one: Int }'],
  [
    'has a subgraph that nobody can reach',
    compose([plain, subgraph('stranger', 'four: Int', { four: () => 4 })]),
  ],
])('a file that %s keeps the old graph and is reported once', async (_name, text) => {
  await using reloading = await startReloading([plain]);
  const { router, file, lines, closed } = reloading;
  await replaceFile(file, text);
  await expect.poll(() => lines.length, { interval: 1 }).toBe(1);
  await noticed(reloading);
  expect(lines).toMatchObject([
    { level: 'warn', msg: 'the new supergraph is not served, the old one goes on' },
  ]);
  expect(JSON.stringify(lines)).not.toContain('    at ');
  expect((await router.query('{ one }')).body).toEqual({ data: { one: 1 } });
  expect(closed).toEqual([]);
  // The next valid one is served nevertheless.
  await replaceFile(file, compose([plain, extra]));
  await expect
    .poll(async () => (await router.query('{ one three }')).body, { interval: 5 })
    .toEqual({ data: { one: 1, three: 3 } });
});

test('a file that is missing keeps the old graph; back unchanged, nothing is loaded again', async () => {
  await using reloading = await startReloading([plain]);
  const { router, file, lines } = reloading;
  await rename(file, `${file}.away`);
  await expect.poll(() => lines.length, { interval: 1 }).toBe(1);
  await noticed(reloading);
  expect((await router.query('{ one }')).body).toEqual({ data: { one: 1 } });
  await rename(`${file}.away`, file);
  await noticed(reloading);
  expect(lines).toHaveLength(1);
});

test('a file that is still being written is not served: it must stand for one interval', async () => {
  // A file that is cut after a complete definition loads as a smaller graph. Each read here is a step of the writing.
  const steps = [compose([plain]), compose([grown]), compose([plain, extra])];
  let step = 0;
  const { log, lines } = listeningLog();
  await using router = await startTestRouter([plain], {
    sourceFor: (name) => mountedSource(name === 'plain' ? grown : extra),
    readSupergraph: async () => steps[Math.min(step++, steps.length - 1)] ?? '',
    limits: { reloadIntervalMs: 5 },
    log,
  });
  await expect
    .poll(async () => (await router.query('{ three }')).body, { interval: 5 })
    .toEqual({ data: { three: 3 } });
  expect(lines.filter(({ msg }) => msg === 'a new supergraph serves')).toHaveLength(1);
});

test('200 requests while 10 supergraphs follow one another: none fails', async () => {
  await using reloading = await startReloading([plain]);
  const { router, file, lines } = reloading;
  const graphs = [compose([plain]), compose([plain, extra])];
  const swaps = (): number => lines.filter(({ msg }) => msg === 'a new supergraph serves').length;
  let done = false;
  let asked = 0;
  const clients = Array.from({ length: 4 }, async () => {
    while (!done || asked < 200) {
      asked += 1;
      expect((await router.query('{ one }')).body).toEqual({ data: { one: 1 } });
    }
  });
  for (let swap = 1; swap <= 10; swap += 1) {
    await replaceFile(file, graphs[swap % 2] ?? '');
    await expect.poll(swaps, { interval: 2, timeout: 20_000 }).toBe(swap);
  }
  done = true;
  await Promise.all(clients);
  expect(asked).toBeGreaterThanOrEqual(200);
});
