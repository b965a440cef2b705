// Sends 1,000 hostile requests over HTTP to the whole graph. KAWA_FUZZ_RUNS=10000 is the long run; KAWA_FUZZ_SEED repeats a
// run. Clients must be able to read each response, and none may reveal internals.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startKawa, type Kawa } from '../kit/kit.ts';
import { hostileRequest, type HostileRequest } from './requests.ts';
import { exchange, type WireAnswer } from './wire.ts';

const runs = Number(process.env['KAWA_FUZZ_RUNS'] ?? 1_000);
const seed = Number(process.env['KAWA_FUZZ_SEED'] ?? 0) || undefined;
const leaks =
  /\.ts:\d+|node_modules|\b[Ss](?:elect|ELECT) .{1,200} (?:from|FROM)\b|\bECONN|postgres(?:ql)?:|Drizzle|127\.0\.0\.1:\d|Did you mean/u;

let kawa: Kawa;
let port: number;
beforeAll(async () => {
  kawa = await startKawa('embedded', { seed: 'coffee', env: { NODE_ENV: 'production' } });
  port = Number(new URL(kawa.url).port);
});
afterAll(() => kawa[Symbol.asyncDispose]());

interface Body {
  data?: unknown;
  errors?: { message: unknown; extensions?: { code?: unknown } }[];
}

function check(request: HostileRequest, { status, contentType, body }: WireAnswer): void {
  // The router may close without a response only when the bytes never became a request.
  if (status === 0) return expect(request.kind).toBe('raw');
  expect(status === 503 || status < 500, `status ${status}: ${body.slice(0, 500)}`).toBe(true);
  expect(body).not.toMatch(leaks);
  const isHead = request.kind === 'http' && request.method === 'HEAD';
  if (isHead || status === 204 || status === 304 || request.kind === 'raw') return;
  expect(contentType).toMatch(/^application\/(?:graphql-response\+)?json/u);
  const answer = JSON.parse(body) as Body;
  if (status >= 400) expect(answer.errors?.length, body.slice(0, 500)).toBeGreaterThan(0);
  for (const { message, extensions } of answer.errors ?? []) {
    expect(message).toBeTypeOf('string');
    expect(extensions?.code, body.slice(0, 500)).toMatch(/^[A-Z][A-Z\d_]+$/u);
    expect(extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
  }
}

test(
  `${runs} hostile requests: no 5xx, no page, no leak, a code on each refusal, and the next good request is answered`,
  {
    timeout: 1_800_000,
  },
  async () => {
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(hostileRequest, async (request) => {
        const answer = await exchange(port, request);
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        check(request, answer);
      }),
      { numRuns: runs, ...(seed !== undefined && { seed }), endOnFailure: false },
    );
    process.stdout.write(`answers by status: ${JSON.stringify(Object.fromEntries([...seen].sort()))}\n`);
    // Some requests were executed: the first checks did not refuse them all.
    expect(seen.get(200)).toBeGreaterThan(runs / 100);
    expect(kawa.process?.exitCode).toBeNull();
    const { data } = await kawa.run('{ __typename products(first: 1) { totalCount } }');
    expect(data.products.totalCount).toBeGreaterThan(0);
  },
);
