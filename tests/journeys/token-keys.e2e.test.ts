// Rotates the keys that sign access tokens while six processes run: every session stays signed in, and no process restarts.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createKeySet, tokenIssuer } from '@kawa/session/access-token';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postGraphQL, startKawa, twice, type Headers, type Kawa } from '../kit/kit.ts';

const root = join(import.meta.dirname, '../..');
const SIGN_IN = `mutation ($email: String!) {
  employeeSignIn(input: { email: $email, password: "coffee-at-seven" }) { ... on EmployeeSignInSuccess { accessToken refreshToken } } }`;
const REFRESH = `mutation ($refreshToken: String!) {
  refreshEmployeeSession(input: { refreshToken: $refreshToken }) { ... on RefreshEmployeeSessionSuccess { accessToken } } }`;
const WHO = '{ currentEmployee { email } }';

let kawa: Kawa;
let pids: readonly (number | undefined)[];
const processes = () => [...(kawa.services?.services.values() ?? [])].map((service) => service.pid());
beforeAll(async () => {
  kawa = await startKawa('services', { seed: 'coffee' });
  pids = processes();
});
afterAll(() => kawa?.[Symbol.asyncDispose]());

const ask = (query: string, headers: Headers = {}, variables: object = {}) =>
  postGraphQL(kawa.url, { query, variables }, headers);
const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });
const signIn = async (name: string) =>
  (await ask(SIGN_IN, {}, { email: `${name}@kawa.example` })).data.employeeSignIn;
const emailOf = async (token: string): Promise<string | undefined> =>
  (await ask(WHO, bearer(token))).data?.currentEmployee?.email;
const keyFile = (): string => join(kawa.dataDir, 'keys/staff.json');
const keyIds = async (of: string): Promise<string[]> => {
  const { keys } = (await (await fetch(new URL('/.well-known/jwks.json', of))).json()) as {
    keys: Record<string, string>[];
  };
  // Only the public part.
  expect(keys.flatMap((key) => Object.keys(key))).not.toContain('d');
  return keys.map(({ kid }) => String(kid)).toSorted();
};
const inFile = async (): Promise<string[]> =>
  (JSON.parse(await readFile(keyFile(), 'utf8')) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
const kidOf = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;
const rotate = (...options: string[]) =>
  promisify(execFile)('npm', ['run', '--silent', 'keys', '--', 'rotate', keyFile(), ...options], {
    cwd: root,
  });
/** Sends a token with an unknown key id, which makes the router fetch the keys of staff again, at most every 5 s. */
const knock = async (): Promise<number> => {
  const keys = () => Promise.resolve(JSON.stringify(createKeySet()));
  const stranger = tokenIssuer({ keys, issuer: 'kawa-staff' });
  const token = await stranger.issue({ kind: 'employee', id: crypto.randomUUID(), scopes: ['staff:write'] });
  return (await ask(WHO, bearer(token))).status;
};

test('a rotation publishes the new key beside the old one; tokens of before and sign-ins after both work', async () => {
  const before = await signIn('admin');
  expect(await emailOf(before.accessToken)).toBe('admin@kawa.example');
  const [old] = await inFile();
  const published = await keyIds(kawa.url);
  expect(published).toHaveLength(2);

  const { stdout } = await rotate();
  expect(stdout).toContain('no token becomes invalid');
  const both = await inFile();
  expect(both).toHaveLength(2);
  expect(both).toContain(old);
  const after = await signIn('clerk');
  // The new key signs only after every router has fetched it.
  expect(kidOf(after.accessToken)).toBe(old);
  expect(await emailOf(after.accessToken)).toBe('clerk@kawa.example');
  expect(await emailOf(before.accessToken)).toBe('admin@kawa.example');

  await expect
    .poll(() => keyIds(kawa.services?.subgraphUrls['staff'] ?? ''), { timeout: 20_000, interval: 200 })
    .toEqual(both.toSorted());
  await expect
    .poll(async () => [await knock(), await keyIds(kawa.url)], { timeout: 30_000, interval: 500 })
    .toEqual([401, [...new Set([...published, ...both])].toSorted()]);
  expect(await emailOf(before.accessToken)).toBe('admin@kawa.example');
  const again = await ask(REFRESH, {}, { refreshToken: before.refreshToken });
  expect(await emailOf(again.data.refreshEmployeeSession.accessToken)).toBe('admin@kawa.example');
  expect(processes()).toEqual(pids);
});

test('a key that leaked is gone at once: its tokens are refused, and sessions go on with the new one', async () => {
  const before = await signIn('manager');
  expect(await emailOf(before.accessToken)).toBe('manager@kawa.example');
  await rotate('--leaked');
  const [fresh] = await inFile();
  // Another account signs in here: an account has a maximum of sessions, and the oldest one would end.
  let signed = '';
  await expect
    .poll(async () => kidOf((signed = (await signIn('clerk')).accessToken)), {
      timeout: 20_000,
      interval: 200,
    })
    .toBe(fresh);
  await expect.poll(() => emailOf(signed), { timeout: 20_000, interval: 200 }).toBe('clerk@kawa.example');
  const refused = await twice(() => ask(WHO, bearer(before.accessToken)));
  expect(refused).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'], data: null });
  const { data } = await ask(REFRESH, {}, { refreshToken: before.refreshToken });
  expect(kidOf(data.refreshEmployeeSession.accessToken)).toBe(fresh);
  expect(await emailOf(data.refreshEmployeeSession.accessToken)).toBe('manager@kawa.example');
  expect(await keyIds(kawa.url)).toContain(fresh);
  expect(await keyIds(kawa.url)).toHaveLength(2);
  expect(processes()).toEqual(pids);
});
