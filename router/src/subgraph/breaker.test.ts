import { CallFailure } from '@kawa/subgraph/call';
import { anonymous } from '@kawa/trust';
import { expect, test } from 'vitest';
import { defaultLimits, type Limits } from '../limits.ts';
import { GatedSource } from '../testing/gated-source.ts';
import { silent } from '../testing/harness.ts';
import { breakCircuit, type BreakerChange } from './breaker.ts';
import { CircuitOpen } from './circuit-open.ts';

const outage = new CallFailure('unsent', { cause: new Error('refused') });
const { breakerFailures } = defaultLimits;

function broken(limits: Partial<Limits> = {}) {
  const source = new GatedSource();
  const changes: BreakerChange['state'][] = [];
  const breaker = breakCircuit('things', source, {
    limits: { ...defaultLimits, breakerOpenMs: 1, ...limits },
    log: silent,
    onChange: ({ subgraph, state }) => {
      expect(subgraph).toBe('things');
      changes.push(state);
    },
  });
  const call = (signal = new AbortController().signal) => {
    const answer = breaker.execute({
      query: '{ a }',
      variables: {},
      requestId: '',
      viewer: anonymous,
      signal,
    });
    // The test may look at it later, so the rejection must count as handled.
    answer.catch(() => undefined);
    return answer;
  };
  const fail = async (error: Error = outage): Promise<void> => {
    const answer = call();
    source.calls.at(-1)?.fail(error);
    await expect(answer).rejects.toBe(error);
  };
  const open = async (): Promise<void> => {
    for (let failure = 0; failure < breakerFailures; failure += 1) await fail();
    expect(changes.at(-1)).toBe('open');
  };
  /** The first call that is sent again. */
  const probe = async (signal?: AbortSignal) => {
    const before = source.calls.length;
    for (;;) {
      const answer = call(signal);
      const held = source.calls[before];
      if (held) return { answer, held };
      await expect(answer).rejects.toBeInstanceOf(CircuitOpen);
    }
  };
  return { source, changes, call, fail, open, probe };
}

test('5 failures in a row open it: then nothing is called, and calls fail at once', async () => {
  const { source, changes, call, fail, open } = broken({ breakerOpenMs: 60_000 });
  for (let failure = 1; failure < breakerFailures; failure += 1) await fail();
  const answered = call();
  source.calls.at(-1)?.answer({ data: { a: 1 } });
  expect(await answered).toEqual({ data: { a: 1 } });
  // The answer has reset the count.
  await open();
  expect(changes).toEqual(['open']);
  const calls = source.calls.length;
  for (let tried = 0; tried < 100; tried += 1) await expect(call()).rejects.toBeInstanceOf(CircuitOpen);
  expect(source.calls).toHaveLength(calls);
});

test('after its pause one call goes through, however many come; it is answered, and all go through', async () => {
  const { source, changes, call, open, probe } = broken();
  await open();
  const { answer, held } = await probe();
  const calls = source.calls.length;
  for (let other = 0; other < 50; other += 1) await expect(call()).rejects.toBeInstanceOf(CircuitOpen);
  expect(source.calls).toHaveLength(calls);
  held.answer({ data: { a: 1 } });
  expect(await answer).toEqual({ data: { a: 1 } });
  expect(changes).toEqual(['open', 'half-open', 'closed']);
  void call();
  void call();
  expect(source.calls).toHaveLength(calls + 2);
});

test('a probe that fails keeps it open, and so does one whose caller left at once', async () => {
  const { changes, open, probe } = broken();
  await open();
  const first = await probe();
  first.held.fail(outage);
  await expect(first.answer).rejects.toBe(outage);
  const caller = new AbortController();
  const second = await probe(caller.signal);
  caller.abort();
  await expect(second.answer).rejects.toThrow();
  expect(changes).toEqual(['open', 'half-open', 'open', 'half-open', 'open']);
  const third = await probe();
  third.held.answer({ data: {} });
  await third.answer;
  expect(changes.at(-1)).toBe('closed');
});

test('a call given up after half of its time counts, even by a source that does not listen', async () => {
  const { source, changes, call } = broken({ subgraphTimeoutMs: 0 });
  for (let failure = 0; failure < breakerFailures; failure += 1) {
    const caller = new AbortController();
    const answer = call(caller.signal);
    caller.abort();
    await expect(answer).rejects.toThrow('given up');
  }
  expect(source.calls).toHaveLength(breakerFailures);
  expect(changes).toEqual(['open']);
});

test.each([
  ['clients that leave early', undefined],
  [
    'answers that are too large: one client could ask for them',
    new CallFailure('answered', { cause: 'large', isOutage: false }),
  ],
])('100 %s do not open it', async (_name, error) => {
  const { changes, call, fail } = broken();
  for (let failure = 0; failure < 100; failure += 1) {
    if (error) await fail(error);
    else {
      const caller = new AbortController();
      const answer = call(caller.signal);
      caller.abort();
      await expect(answer).rejects.toThrow('given up');
    }
  }
  expect(changes).toEqual([]);
});

test('100 answers full of errors do not open it: they are answers', async () => {
  const { source, changes, call } = broken();
  for (let answered = 0; answered < 100; answered += 1) {
    const answer = call();
    const errors = [{ message: 'no', extensions: { code: 'SERVICE_UNAVAILABLE' } }];
    source.calls.at(-1)?.answer({ data: null, errors });
    expect(await answer).toEqual({ data: null, errors });
  }
  expect(changes).toEqual([]);
});

test('2 calls that were under way when it opened end later, one of them well: neither is its probe', async () => {
  const { source, changes, call, open } = broken({ breakerOpenMs: 1 });
  const late = [call(), call()];
  const held = source.calls.slice(0, 2);
  await open();
  const opened = performance.now();
  // Wait until the next call would be a probe.
  await expect.poll(() => performance.now() - opened).toBeGreaterThan(2);
  held[0]?.answer({ data: { a: 1 } });
  held[1]?.fail(outage);
  expect(await late[0]).toEqual({ data: { a: 1 } });
  await expect(late[1]).rejects.toBe(outage);
  expect(changes).toEqual(['open']);
});
