// Faults of real processes behind the router: a subgraph hangs, is stopped or loses responses; a router is stopped. Checks
// what clients get meanwhile.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Kind, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  isWhole,
  percentile,
  startCuttingProxy,
  startKawa,
  startLoad,
  type Fault,
  type Kawa,
  type Load,
  type Sample,
} from '../kit/kit.ts';

/** The request's deadline in router/src/limits.ts, and the time allowed above it. */
const DEADLINE_MS = 5_000;
const TOLERANCE_MS = 200;
/** The timeout of one subgraph call: a request that waited for a hung subgraph took at least that long. */
const CALL_MS = 3_000;
const RECOVERED_WITHIN_MS = 5_000;
const CONNECTIONS = 8;

/** One query that needs the subgraph, and one that does not. */
const products = '{ products(first: 3) { nodes { name } } }';
const stores = '{ stores { nodes { name } } }';
const chosen: Record<string, { needing: string; other: string }> = {
  customers: { needing: '{ me { id } }', other: products },
  products: { needing: products, other: stores },
  stock: { needing: stores, other: products },
  orders: { needing: '{ order(number: "1001") { number } }', other: products },
  staff: { needing: '{ currentEmployee { id } }', other: products },
};
/** For a domain without a query above: its first root field that needs no argument. */
const supergraph = await readFile(join(import.meta.dirname, '../../router/supergraph.graphql'), 'utf8');
function firstQueryOf(domain: string): string {
  const queries = parse(supergraph).definitions.find(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query',
  );
  const fields = queries?.kind === Kind.OBJECT_TYPE_DEFINITION ? (queries.fields ?? []) : [];
  const own = fields.find(
    (field) =>
      field.directives?.some((one) => print(one) === `@join__field(graph: ${domain.toUpperCase()})`) &&
      !field.arguments?.some((given) => given.type.kind === Kind.NON_NULL_TYPE && !given.defaultValue),
  );
  if (own === undefined) throw new Error(`Choose a query that needs ${domain}: none needs no argument.`);
  return `{ ${own.name.value} { __typename } }`;
}
const needs = Object.fromEntries(
  readdirSync(join(import.meta.dirname, '../../subgraphs')).map((domain) => [
    domain,
    chosen[domain] ?? { needing: firstQueryOf(domain), other: products },
  ]),
);

const stateOf = async (pid: number): Promise<string> =>
  /^\d+ \(.*\) (\S)/u.exec(await readFile(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? '';

function pidOf(kawa: Kawa, name: string): number {
  const pid = kawa.services?.services.get(name)?.pid();
  if (pid === undefined) throw new Error(`${name} does not run.`);
  return pid;
}

const within = (samples: readonly Sample[], from: number, to: number): Sample[] =>
  samples.filter(({ startedAt }) => startedAt >= from && startedAt < to);
/** The samples that overlap the interval. */
const during = (samples: readonly Sample[], from: number, to: number): Sample[] =>
  samples.filter(({ startedAt, ms }) => startedAt + ms > from && startedAt <= to);
const failures = (samples: readonly Sample[]): Sample[] => samples.filter((sample) => !isWhole(sample));

let kawa: Kawa;
let headers: Readonly<Record<string, string>>;
const proxy = await startCuttingProxy();
beforeAll(async () => {
  kawa = await startKawa('services', {
    seed: 'coffee',
    // All load comes from one address.
    env: { RATE_LIMIT_IP_PER_MINUTE: '1000000', RATE_LIMIT_VIEWER_PER_MINUTE: '1000000' },
    via({ customers = '' }) {
      proxy.target = customers;
      return { customers: proxy.url };
    },
  });
  // An administrator may read every domain, so that every query reaches its subgraph.
  headers = await kawa.credentials();
});
afterAll(async () => {
  await kawa[Symbol.asyncDispose]();
  await proxy[Symbol.asyncDispose]();
});

describe('SIGSTOP of one subgraph under load', () => {
  test('has a row for each subgraph', () => {
    expect(Object.keys(needs).toSorted()).toEqual(Object.keys(kawa.services?.subgraphUrls ?? {}).toSorted());
  });

  test.for(Object.entries(needs))(
    'of %s: who needs it is answered within 5.2 s (p99), nobody else notices, and 5 s after SIGCONT all is whole',
    async ([name, { needing, other }]) => {
      const { url } = kawa;
      const pid = pidOf(kawa, name);
      const held = startLoad({ url, headers, query: needing, connections: CONNECTIONS });
      const free = startLoad({ url, headers, query: other, connections: CONNECTIONS });
      await vi.waitFor(() => expect(Math.min(held.samples.length, free.samples.length)).toBeGreaterThan(50), {
        timeout: 20_000,
        interval: 5,
      });
      expect(failures([...held.samples, ...free.samples])).toEqual([]);

      const stoppedAt = performance.now();
      process.kill(pid, 'SIGSTOP');
      await vi.waitFor(async () => expect(await stateOf(pid)).toBe('T'), { interval: 1 });
      await pause(CALL_MS + 1_500);
      const freeWhileStopped = within(free.samples, stoppedAt, Infinity);
      expect(await stateOf(pid)).toBe('T');
      process.kill(pid, 'SIGCONT');
      const continuedAt = performance.now();
      await vi.waitFor(
        () => expect(within(held.samples, continuedAt, Infinity).filter(isWhole).length).toBeGreaterThan(50),
        { timeout: 20_000, interval: 5 },
      );
      await Promise.all([held.stop(), free.stop()]);

      const hit = during(held.samples, stoppedAt, continuedAt);
      const p99 = percentile(held.samples, 0.99);
      const p99OfHit = percentile(hit, 0.99);
      const lastFailure = Math.max(continuedAt, ...failures(held.samples).map((s) => s.startedAt + s.ms));
      process.stderr.write(
        `${name}: p99 ${p99.toFixed(0)} ms, of ${hit.length} while stopped ${p99OfHit.toFixed(0)} ms; ` +
          `others p99 ${percentile(freeWhileStopped, 0.99).toFixed(0)} ms of ${freeWhileStopped.length}; ` +
          `recovered in ${(lastFailure - continuedAt).toFixed(0)} ms\n`,
      );
      // The fault happened: calls ran into their timeout, and then the circuit breaker answered for the subgraph.
      const codes = new Set(failures(hit).flatMap((sample) => sample.codes));
      expect(codes).toEqual(new Set(['SUBGRAPH_TIMEOUT', 'SUBGRAPH_UNAVAILABLE']));
      expect(hit.some(({ ms }) => ms >= CALL_MS)).toBe(true);
      expect(p99).toBeLessThanOrEqual(DEADLINE_MS + TOLERANCE_MS);
      expect(p99OfHit).toBeLessThanOrEqual(DEADLINE_MS + TOLERANCE_MS);
      // Every request was answered, with data or with null and an error.
      expect(held.samples.filter(({ status }) => status !== 200)).toEqual([]);
      expect(failures(free.samples)).toEqual([]);
      expect(freeWhileStopped.length).toBeGreaterThan(50);
      expect(percentile(freeWhileStopped, 0.99)).toBeLessThan(CALL_MS);
      expect(lastFailure - continuedAt).toBeLessThanOrEqual(RECOVERED_WITHIN_MS);
    },
  );
});

describe('SIGTERM under load', () => {
  /** Waits until another process serves and answers are complete again. */
  async function backAgain(name: string, pid: number, { samples }: Load): Promise<void> {
    const options = { timeout: 30_000, interval: 50 };
    await vi.waitFor(() => expect(pidOf(kawa, name)).not.toBe(pid), options);
    const from = performance.now();
    await vi.waitFor(() => expect(within(samples, from, Infinity).some(isWhole)).toBe(true), options);
  }

  test('of a subgraph: what was in flight is answered whole, other domains notice nothing, and it is back by itself', async () => {
    const { url } = kawa;
    const pid = pidOf(kawa, 'products');
    const held = startLoad({ url, query: products, connections: CONNECTIONS, pauseMs: 0 });
    const free = startLoad({ url, query: stores, connections: CONNECTIONS });
    await vi.waitFor(() => expect(held.samples.length).toBeGreaterThan(100), {
      timeout: 20_000,
      interval: 5,
    });
    const toldAt = performance.now();
    process.kill(pid, 'SIGTERM');
    // The fault happened: products were null while no process served them.
    await vi.waitFor(() => expect(failures(held.samples)).not.toEqual([]), { timeout: 20_000, interval: 5 });
    await backAgain('products', pid, held);
    await Promise.all([held.stop(), free.stop()]);
    const inFlight = during(held.samples, toldAt, toldAt);
    expect(inFlight.length).toBeGreaterThan(0);
    expect(failures(within(held.samples, 0, toldAt))).toEqual([]);
    expect(held.samples.filter(({ status }) => status !== 200)).toEqual([]);
    expect(failures(free.samples)).toEqual([]);
  });

  test('of the router: nothing that was sent is lost; connections are refused until it is back by itself', async () => {
    const { url } = kawa;
    const pid = pidOf(kawa, 'router');
    const load = startLoad({ url, query: products, connections: 2 * CONNECTIONS, pauseMs: 0 });
    await vi.waitFor(() => expect(load.samples.length).toBeGreaterThan(100), {
      timeout: 20_000,
      interval: 5,
    });
    const toldAt = performance.now();
    process.kill(pid, 'SIGTERM');
    await vi.waitFor(() => expect(load.samples.at(-1)?.lost).toBe('ECONNREFUSED'), {
      timeout: 20_000,
      interval: 5,
    });
    await backAgain('router', pid, load);
    await load.stop();
    const inFlight = during(load.samples, toldAt, toldAt);
    expect(inFlight.length).toBeGreaterThan(0);
    const lost = failures(load.samples).filter((sample) => sample.lost !== 'ECONNREFUSED');
    expect(lost).toEqual([]);
  });
});

describe('calls that are cut when they were read, or done', () => {
  test('of 48 mutations none arrives twice, and each that was done is one row', async () => {
    // A success between two failures keeps the circuit breaker closed, so that every call meets its fault.
    const faults: Fault[] = ['none', 'cut-done', 'none', 'cut-read', 'none', 'away'];
    const emails = Array.from(
      { length: 48 },
      (_, index) => `${crypto.randomUUID()}@${faults[index % faults.length]}.example`,
    );
    const faultFor = (text: string): Fault =>
      faults.find((fault) => text.includes(`@${fault}.example`)) ?? 'none';
    proxy.faultOf = faultFor;
    const run = async (email: string): Promise<boolean> => {
      const { errors } = await kawa.run(
        'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }',
        { input: { email, password: crypto.randomUUID(), name: 'Chaos' } },
      );
      return errors.length === 0;
    };
    const lines = [emails.slice(0, 24), emails.slice(24)];
    const answered = new Map<string, boolean>();
    await Promise.all(
      lines.map(async (line) => {
        for (const email of line) answered.set(email, await run(email));
      }),
    );
    proxy.faultOf = () => 'none';

    const sql = await kawa.database('customers');
    const rows = await sql<{ email: string }[]>`select email from customer where email = any(${emails})`;
    for (const email of emails) {
      const arrivals = proxy.arrived.filter((body) => body.includes(email)).length;
      const written = rows.filter((row) => row.email === email).length;
      const fault = faultFor(email);
      expect(arrivals, fault).toBeLessThanOrEqual(1);
      expect(written, fault).toBe(arrivals === 1 && (fault === 'none' || fault === 'cut-done') ? 1 : 0);
      if (fault !== 'none') expect(answered.get(email), fault).toBe(false);
    }
    // The fault happened: of the calls that failed for the client, some were executed and some were not.
    for (const fault of faults) {
      const arrived = emails.filter(
        (email) => faultFor(email) === fault && proxy.arrived.some((body) => body.includes(email)),
      );
      expect(arrived.length, fault).toBeGreaterThan(0);
    }
  });
});
