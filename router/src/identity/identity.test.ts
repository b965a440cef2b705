import { createLog } from '@kawa/log';
import { createKeySet, rotateKeySet, tokenIssuer, type KeySet } from '@kawa/session/access-token';
import { anonymous, signIdentity, verifyIdentity, type Viewer } from '@kawa/trust';
import { expect, test } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { createIdentity } from './identity.ts';

const start = Date.UTC(2026, 10, 21);
const ada = { kind: 'person', id: 'ada', scopes: [] } as const;
const refused = { status: 401, code: 'UNAUTHENTICATED' };

/** An issuer and a router's identity with the same clock. */
function world(limits: Partial<typeof defaultLimits> = {}, scopes: readonly string[] | '*' = []) {
  const state = { time: start, keys: createKeySet(), fetches: 0, down: false };
  const clock = (): number => state.time;
  const issuer = tokenIssuer({ keys: async () => JSON.stringify(state.keys), issuer: 'here', clock });
  const identity = createIdentity({
    issuers: [
      {
        issuer: 'here',
        kinds: ['person'],
        scopes,
        jwks: async () => {
          state.fetches += 1;
          if (state.down) throw new Error('down');
          return issuer.jwks();
        },
      },
    ],
    limits: { ...defaultLimits, ...limits },
    log: createLog({ name: 'test', level: 'silent' }),
    clock,
  });
  const ask = (token: string): Promise<Viewer> =>
    identity
      .callerOf({ headersDistinct: { authorization: [`Bearer ${token}`] } }, 'one')
      .then(({ viewer }) => viewer);
  const rotate = (): void => {
    state.keys = rotateKeySet(state.keys, state.time);
  };
  const leak = (keys: KeySet): void => {
    state.keys = keys;
  };
  return {
    state,
    ask,
    issue: (granted: readonly string[] = []) => issuer.issue({ ...ada, scopes: granted }),
    rotate,
    leak,
    identity,
  };
}

test('a request without a credential is anonymous, and asks nobody for keys', async () => {
  const { identity, state } = world();
  expect((await identity.callerOf({ headersDistinct: {} }, 'one')).viewer).toBe(anonymous);
  expect(state.fetches).toBe(0);
});

test('a token that is remembered is taken for 305 s, its life and 5 s of tolerance, and not 1 ms longer', async () => {
  const { state, ask, issue } = world();
  const token = await issue();
  expect(await ask(token)).toEqual(ada);
  state.time = start + 304_999;
  expect(await ask(token)).toEqual(ada);
  state.time = start + 305_000;
  await expect(ask(token)).rejects.toMatchObject(refused);
  state.time = start - 5_001;
  await expect(ask(token)).rejects.toMatchObject(refused);
});

test('of 3 tokens at most 2 are remembered, and each goes on being taken', async () => {
  const { ask, issue } = world({ viewersKept: 2 });
  const tokens = [await issue(), await issue(), await issue()];
  for (const token of [...tokens, ...tokens]) expect(await ask(token)).toEqual(ada);
});

test('before, during and after a rotation every token is taken, and keys are fetched once a minute', async () => {
  const { state, ask, issue, rotate } = world();
  const before = await issue();
  await ask(before);
  rotate();
  const issued: { token: string; at: number }[] = [];
  for (let second = 0; second <= 600; second += 10) {
    state.time = start + second * 1_000;
    issued.push({ token: await issue(), at: state.time });
    const young = issued.filter(({ at }) => state.time - at < 300_000);
    for (const { token } of young) expect(await ask(token)).toEqual(ada);
  }
  expect(state.fetches).toBeLessThanOrEqual(11);
});

test('tokens of a key that its issuer took back are refused within a minute, remembered ones too', async () => {
  const { state, ask, issue, leak } = world();
  const token = await issue();
  await ask(token);
  leak(createKeySet());
  state.time += 60_001;
  // This request starts a fetch in the background; the next one uses its keys.
  await ask(token);
  await new Promise((resolve) => setImmediate(resolve));
  await expect(ask(token)).rejects.toMatchObject(refused);
  expect(await ask(await issue())).toEqual(ada);
});

test('while keys cannot be had at all a token is 503, neither refused nor believed, and tried again after 1 s', async () => {
  const { state, ask, issue, identity } = world();
  state.down = true;
  const token = await issue();
  for (let index = 0; index < 10; index += 1) {
    await expect(ask(token)).rejects.toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
  }
  expect(state.fetches).toBe(1);
  expect((await identity.callerOf({ headersDistinct: {} }, 'one')).viewer).toBe(anonymous);
  state.down = false;
  state.time += 1_000;
  expect(await ask(token)).toEqual(ada);
});

test('known keys go on working through an outage of a day, and no longer; an unknown key is 503 meanwhile', async () => {
  const { state, ask, issue, leak } = world();
  await ask(await issue());
  state.down = true;
  state.time += 12 * 3_600_000;
  expect(await ask(await issue())).toEqual(ada);
  const known = state.keys;
  leak(createKeySet());
  state.time += 5_000;
  await expect(ask(await issue())).rejects.toMatchObject({ status: 503 });
  leak(known);
  state.time += 12 * 3_600_000;
  await expect(ask(await issue())).rejects.toMatchObject({ status: 503 });
});

test('100 tokens with made-up keys make us ask the issuer once in 5 s', async () => {
  const { state, ask, issue, leak } = world();
  await ask(await issue());
  const known = state.keys;
  leak(createKeySet());
  state.time += 5_000;
  const forged = await issue();
  leak(known);
  state.time += 5_000;
  const answers = await Promise.allSettled(Array.from({ length: 100 }, () => ask(forged)));
  for (const answer of answers) expect(answer).toMatchObject({ status: 'rejected', reason: refused });
  expect(state.fetches).toBe(2);
  state.time += 4_999;
  await expect(ask(forged)).rejects.toMatchObject(refused);
  expect(state.fetches).toBe(2);
});

test('a token with more scopes than a subgraph takes of an identity is refused 2 times; with 200 every subgraph takes it', async () => {
  const { ask, issue } = world({}, '*');
  const scopes = (count: number) => Array.from({ length: count }, (_, index) => `shelf:${index}:read`);
  const long = await issue(scopes(330));
  expect(long.length).toBeLessThan(defaultLimits.tokenBytes);
  for (let time = 0; time < 2; time += 1) await expect(ask(long)).rejects.toMatchObject(refused);

  const call = { body: '{}', time: start };
  const key = 'k'.repeat(32);
  const viewer = await ask(await issue([...scopes(200), ...scopes(200)].slice(0, 250)));
  expect(viewer.scopes).toHaveLength(200);
  const header = signIdentity({ ...call, caller: 'router', key, viewer });
  expect(verifyIdentity(header, { ...call, callers: new Map([['router', key]]) })).toEqual(viewer);
});
