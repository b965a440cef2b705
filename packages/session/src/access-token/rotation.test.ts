import { expect, test } from 'vitest';
import { createKeySet, rotateKeySet, tokenIssuer, type KeySet } from './access-token.ts';
import { tokenVerifier } from './verifier.ts';

const start = Date.UTC(2026, 10, 21);
const subject = { id: 'ada', kind: 'person', scopes: [] };

/** An issuer that follows a key file, and its clock. */
function world() {
  const state = { time: start, file: JSON.stringify(createKeySet()), reads: 0, problems: [] as string[] };
  const clock = (): number => state.time;
  const issuer = tokenIssuer({
    keys: async () => {
      state.reads += 1;
      return state.file;
    },
    issuer: 'here',
    // The longest life: it outlasts the five minutes before the new key signs.
    lifetimeSeconds: 900,
    clock,
    onProblem: (problem) => state.problems.push(problem.message),
  });
  const verifies = async (token: string): Promise<boolean> => {
    const verify = tokenVerifier({ issuer: 'here', keys: await issuer.jwks(), clock });
    return (await verify(token)) !== undefined;
  };
  const rotate = (): void => {
    state.file = JSON.stringify(rotateKeySet(JSON.parse(state.file) as KeySet, state.time));
  };
  return { state, issuer, verifies, rotate };
}
const kidOf = (token: string): unknown =>
  (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: unknown }).kid;

test('tokens signed before, during and after a rotation verify; those of the key that 2 rotations dropped do not', async () => {
  const { state, issuer, verifies, rotate } = world();
  const before = await issuer.issue(subject);
  rotate();
  state.time += 5_000;
  const during = await issuer.issue(subject);
  expect(kidOf(during)).toBe(kidOf(before));
  expect((await issuer.jwks()).keys).toHaveLength(2);
  state.time += 300_000;
  const after = await issuer.issue(subject);
  expect(kidOf(after)).not.toBe(kidOf(before));
  for (const token of [before, during, after]) expect(await verifies(token)).toBe(true);
  rotate();
  state.time += 5_000;
  expect(await verifies(after)).toBe(true);
  expect(await verifies(during)).toBe(false);
});

test('a key file is read at most once in 5 s, by 50 at once too', async () => {
  const { state, issuer } = world();
  await Promise.all(Array.from({ length: 50 }, () => issuer.issue(subject)));
  state.time += 4_999;
  await issuer.issue(subject);
  expect(state.reads).toBe(1);
  state.time += 1;
  await Promise.all(Array.from({ length: 50 }, () => issuer.issue(subject)));
  expect(state.reads).toBe(2);
});

test('a bad file leaves the keys as they were and is reported; at first it is an error', async () => {
  const { state, issuer, verifies } = world();
  await issuer.issue(subject);
  state.file = '{';
  state.time += 5_000;
  expect(await verifies(await issuer.issue(subject))).toBe(true);
  expect(state.problems).toEqual(['The key set is not right: it is not JSON.']);
  const blind = tokenIssuer({ keys: async () => '{}', issuer: 'here' });
  await expect(blind.issue(subject)).rejects.toThrow('The key set is not right');
});

test('a clock that was set back an hour does not end the reading', async () => {
  const { state, issuer, rotate } = world();
  await issuer.issue(subject);
  rotate();
  state.time -= 3_600_000;
  expect((await issuer.jwks()).keys).toHaveLength(2);
});
