import { createLog } from '@kawa/log';
import { expect, test } from 'vitest';
import { defaultLimits } from '../limits.ts';
import type { SubgraphResponse } from '../subgraph/source.ts';
import { createApiKeys } from './api-keys.ts';

const start = Date.UTC(2026, 10, 21);
const key = `kawa_${'k'.repeat(43)}`;
const machine = { id: '1', kind: 'machine', scopes: [], location: null, expiresAt: null };

function world(limits: Partial<typeof defaultLimits> = {}) {
  const state = {
    time: start,
    questions: 0,
    answer: async (): Promise<SubgraphResponse> => ({ data: { viewerOfApiKey: machine } }),
  };
  const callerOf = createApiKeys({
    ask: () => {
      state.questions += 1;
      return state.answer();
    },
    limits: { ...defaultLimits, ...limits },
    log: createLog({ name: 'test', level: 'silent' }),
    clock: () => state.time,
  });
  return {
    state,
    ask: async (given = key) => (await callerOf(given, 'one')).viewer,
    contractOf: async () => (await callerOf(key, 'one')).contract,
  };
}

test('a revoked key works for 30 s at most', async () => {
  const { state, ask } = world();
  await ask();
  state.answer = async () => ({ data: { viewerOfApiKey: null } });
  state.time += 29_999;
  expect(await ask()).toEqual({ kind: 'machine', id: '1', scopes: [] });
  state.time += 1;
  await expect(ask()).rejects.toMatchObject({ status: 403 });
});

test('a key works to the millisecond of its expiry, though the subgraph has been asked 30 s before', async () => {
  const { state, ask } = world();
  const expiresAt = new Date(start + 10_000).toISOString();
  state.answer = async () => ({ data: { viewerOfApiKey: { ...machine, expiresAt } } });
  await ask();
  state.time += 9_999;
  await ask();
  expect(state.questions).toBe(1);
  state.time += 1;
  await expect(ask()).rejects.toMatchObject({ status: 403 });
});

test('a key that was made just now works 3 s after it was refused', async () => {
  const { state, ask } = world();
  const good = state.answer;
  state.answer = async () => ({ data: { viewerOfApiKey: null } });
  await expect(ask()).rejects.toMatchObject({ status: 403 });
  state.answer = good;
  state.time += 2_999;
  await expect(ask()).rejects.toMatchObject({ status: 403 });
  state.time += 1;
  expect(await ask()).toMatchObject({ id: '1' });
});

test('with 2 questions in flight a 3rd key is 503, and a failed question is forgotten', async () => {
  const { state, ask } = world({ apiKeyLookups: 2 });
  const held = Promise.withResolvers<SubgraphResponse>();
  state.answer = () => held.promise;
  const waiting = [ask(), ask(), ask(`${key}b`)];
  await expect(ask(`${key}c`)).rejects.toMatchObject({ status: 503 });
  expect(state.questions).toBe(2);
  held.reject(new Error('down'));
  for (const answer of await Promise.allSettled(waiting)) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { status: 503 } });
  }
  state.answer = async () => ({ data: { viewerOfApiKey: machine } });
  expect(await ask()).toMatchObject({ id: '1' });
});

test.each<[string, SubgraphResponse]>([
  ['no data', {}],
  ['null data', { data: null }],
  ['a null with an error', { data: { viewerOfApiKey: null }, errors: [{ message: 'FORBIDDEN' }] }],
  ['a text', { data: { viewerOfApiKey: 'root' } }],
  ['no scopes', { data: { viewerOfApiKey: { ...machine, scopes: null } } }],
])('%s is an outage, not a wrong key', async (_what, answer) => {
  const { state, ask } = world();
  state.answer = async () => answer;
  await expect(ask()).rejects.toMatchObject({ status: 503 });
});
