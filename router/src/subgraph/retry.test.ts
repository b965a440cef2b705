import { CallFailure } from '@kawa/subgraph/call';
import { anonymous } from '@kawa/trust';
import { expect, test } from 'vitest';
import { defaultLimits, type Limits } from '../limits.ts';
import { CircuitOpen } from './circuit-open.ts';
import { RetryBudget, retryReads } from './retry.ts';
import type { SubgraphRequest, SubgraphSource } from './source.ts';

const limits: Limits = { ...defaultLimits, retryPauseMs: 0, retryWithinMs: 60_000 };
const unsent = new CallFailure('unsent', { cause: new Error('refused') });
const unanswered = new CallFailure('unanswered', { cause: new Error('reset') });
const answered = new CallFailure('answered', { cause: new Error('HTML') });

/** Fails with each of `failures`, then answers. */
function failing(...failures: Error[]) {
  let calls = 0;
  const source: SubgraphSource = {
    async execute() {
      const failure = failures[calls++];
      if (failure) throw failure;
      return { data: { calls } };
    },
    close: async () => undefined,
  };
  return { source, calls: () => calls };
}
const request = (more: Partial<SubgraphRequest> = {}): SubgraphRequest => ({
  query: '{ a }',
  variables: {},
  requestId: '',
  viewer: anonymous,
  signal: new AbortController().signal,
  repeatWhen: 'unanswered',
  ...more,
});

test.each([
  ['a read that was not sent', unsent, 'unanswered', 2],
  ['a read that was cut before its answer', unanswered, 'unanswered', 2],
  ['a shared read that was not sent', unsent, 'unsent', 2],
  ['a shared read that was cut: its callers are repeated', unanswered, 'unsent', 1],
  ['a read that was answered with no GraphQL', answered, 'unanswered', 1],
  ['a read that the breaker did not let through', new CircuitOpen(), 'unanswered', 1],
  ['a read that failed for a reason of our own', new Error('bug'), 'unanswered', 1],
  ['a mutation that was not even sent', unsent, undefined, 1],
  ['a mutation that was cut', unanswered, undefined, 1],
] as const)('%s', async (_name, failure, repeatWhen, calls) => {
  const { source, calls: made } = failing(failure);
  const answer = retryReads(source, limits).execute(request({ repeatWhen }));
  if (calls === 1) await expect(answer).rejects.toBe(failure);
  else expect(await answer).toEqual({ data: { calls } });
  expect(made()).toBe(calls);
});

test('twice is all: the second failure is reported', async () => {
  const { source, calls } = failing(unsent, unanswered, unanswered);
  await expect(retryReads(source, limits).execute(request())).rejects.toBe(unanswered);
  expect(calls()).toBe(2);
});

test('a failure that took its time is not repeated, nor one whose caller has left', async () => {
  const late = failing(unsent);
  await expect(retryReads(late.source, { ...limits, retryWithinMs: 0 }).execute(request())).rejects.toBe(
    unsent,
  );
  expect(late.calls()).toBe(1);
  const left = failing(unsent);
  const answer = retryReads(left.source, limits).execute(request({ signal: AbortSignal.abort() }));
  await expect(answer).rejects.toBe(unsent);
  expect(left.calls()).toBe(1);
});

test('a caller that leaves during the pause is not called for', async () => {
  const { source, calls } = failing(unsent);
  const caller = new AbortController();
  const answer = retryReads(source, { ...limits, retryPauseMs: 60_000 }).execute(
    request({ signal: caller.signal }),
  );
  await expect.poll(calls).toBe(1);
  caller.abort();
  await expect(answer).rejects.toBe(unsent);
  expect(calls()).toBe(1);
});

test('an outage under 1,000 reads costs 1,000 calls, the floor of 10 retries and a tenth: at most 1,110', async () => {
  const { source, calls } = failing(...Array.from({ length: 2_000 }, () => unsent));
  const retried = retryReads(source, limits);
  for (let read = 0; read < 1_000; read += 1) await retried.execute(request()).catch(() => undefined);
  expect(calls()).toBeGreaterThanOrEqual(1_109);
  expect(calls()).toBeLessThanOrEqual(1_110);
});

test('a day of quiet saves up 100 retries, not more', () => {
  const budget = new RetryBudget(limits);
  for (let call = 0; call < 1_000_000; call += 1) budget.pay();
  let taken = 0;
  while (budget.take()) taken += 1;
  expect(taken).toBe(100);
});
