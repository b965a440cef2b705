import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError } from '@kawa/env';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRouterEnv } from '../env.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuers-'));
  await writeFile(join(folder, 'jwks.json'), '{"keys":[]}');
  await writeFile(join(folder, 'no-jwks.json'), '[]');
});
afterAll(() => rm(folder, { recursive: true }));

const good = { issuer: 'here', jwksUrl: 'https://here.example/jwks', kinds: ['person'], scopes: '*' };
const read = (TOKEN_ISSUERS: string) => readRouterEnv({ TOKEN_ISSUERS }).issuers;
const problemsOf = (text: string, more: NodeJS.ProcessEnv = {}): readonly string[] => {
  try {
    readRouterEnv({ ...more, TOKEN_ISSUERS: text });
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
};

test('is nobody when unset', () => expect(readRouterEnv({}).issuers).toEqual([]));

test('reads a list, and one in a file', async () => {
  const own = { ...good, jwksUrl: undefined, jwksFile: join(folder, 'jwks.json'), issuer: 'own' };
  const external = {
    ...good,
    issuer: 'far',
    kind: 'partner',
    audience: 'us',
    kinds: undefined,
    types: ['JWT'],
    scopeClaim: 'scp',
  };
  const issuers = read(JSON.stringify([good, own, external]));
  expect(issuers).toMatchObject([
    good,
    { issuer: 'own', jwksFile: own.jwksFile },
    { kind: 'partner', kinds: ['partner'], types: ['jwt'], scopeClaim: 'scp' },
  ]);
  await writeFile(join(folder, 'issuers.json'), JSON.stringify([good]));
  expect(read(`@${join(folder, 'issuers.json')}`)).toMatchObject([good]);
});

test.each<[string, object, string]>([
  ['no issuer', { issuer: undefined }, 'issuer 1.issuer: '],
  ['no keys', { jwksUrl: undefined }, 'issuer 1: wants either jwksUrl or jwksFile'],
  ['two places of keys', { jwksFile: 'x' }, 'issuer 1: wants either jwksUrl or jwksFile'],
  [
    'a file: URL',
    { jwksUrl: 'file:///etc/passwd' },
    'issuer 1.jwksUrl: is not a URL with http:// or https://',
  ],
  ['a password in the URL', { jwksUrl: 'https://a:hunter2@h/jwks' }, 'issuer 1: jwksUrl holds a password'],
  ['no kinds', { kinds: undefined }, 'issuer 1: wants kinds, or the kind of all its accounts'],
  ['the kind service', { kinds: ['service'] }, 'issuer 1.kinds.0: is reserved for our own programs'],
  ['the kind anonymous', { kind: 'anonymous', audience: 'a' }, 'issuer 1.kind: is reserved'],
  ['the scope service', { scopes: ['a', 'service'] }, 'issuer 1.scopes.1: is reserved for our own programs'],
  ['no scopes', { scopes: undefined }, 'issuer 1.scopes: wants "*" or a list of scopes'],
  [
    'a kind that is none of its kinds',
    { kind: 'x', audience: 'a' },
    'issuer 1: kind is not one of its kinds',
  ],
  ['a kind without an audience', { kind: 'person' }, 'issuer 1: wants an audience'],
  ['HS256', { algorithms: ['HS256'] }, 'issuer 1.algorithms.0: wants some of ES256'],
  ['no algorithm', { algorithms: [] }, 'issuer 1.algorithms: '],
  ['a life of a week', { maxLifetimeSeconds: 604_800 }, 'issuer 1.maxLifetimeSeconds: '],
  ['a claim of scopes without a name', { scopeClaim: '' }, 'issuer 1.scopeClaim: '],
  ['a setting that is not known', { scope: '*' }, 'issuer 1: Unrecognized key: "scope"'],
])('an issuer with %s is refused by name', (_what, wrong, problem) => {
  const problems = problemsOf(JSON.stringify([{ ...good, ...wrong }]));
  expect(problems.join('\n')).toContain(`TOKEN_ISSUERS: ${problem}`);
  expect(problems.join('\n')).not.toContain('hunter2');
});

test.each([
  ['no JSON', '[{', 'is not JSON; a file is named by @file'],
  ['no list', '{}', 'is not a list of issuers'],
  ['a file that is not there', '@/nowhere.json', 'its file cannot be read as JSON'],
])('%s is refused', (_what, text, problem) => {
  expect(problemsOf(text)).toEqual([`TOKEN_ISSUERS: ${problem}`]);
});

test('tells 4 mistakes of 5 issuers and that of another variable at once', () => {
  const jwksFile = join(folder, 'no-jwks.json');
  const issuers = [
    { ...good, kinds: ['service'] },
    { ...good, issuer: 'b', jwksUrl: undefined, jwksFile },
    good,
    { ...good, scopes: 'all' },
    { ...good },
  ];
  expect(problemsOf(JSON.stringify(issuers), { PORT: '99999' })).toEqual([
    expect.stringContaining('PORT: '),
    'TOKEN_ISSUERS: issuer 1.kinds.0: is reserved for our own programs',
    'TOKEN_ISSUERS: issuer 2: jwksFile is not a readable JWKS',
    'TOKEN_ISSUERS: issuer 4.scopes: wants "*" or a list of scopes, "service" not among them',
    'TOKEN_ISSUERS: here appears twice',
  ]);
});
