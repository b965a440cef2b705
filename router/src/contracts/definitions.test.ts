import { expect, test } from 'vitest';
import { ContractsError, filterNamed, readContractFilters } from './definitions.ts';

const read = (text: string) => readContractFilters(text, 'contracts.yaml');
function mistakesOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ContractsError) return error.message;
    throw error;
  }
  return '';
}

test('2 contracts by their names, a list that is not given being empty', () => {
  expect(
    read('# why\npublic:\n  include: [public, a/b-1]\n  exclude: [internal]\nall:\n  exclude:\n    - x\n'),
  ).toEqual(
    new Map([
      ['public', { include: ['public', 'a/b-1'], exclude: ['internal'] }],
      ['all', { include: [], exclude: ['x'] }],
    ]),
  );
});

test('a file without a contract holds none', () => {
  expect(read('# nothing yet\n').size).toBe(0);
});

test.each([
  ['no YAML', 'public:\n  include: [public\n', /^contracts\.yaml:3: /u],
  [
    'a name twice',
    'a:\n  include: [x]\na:\n  include: [y]\n',
    /^contracts\.yaml:3: Map keys must be unique/u,
  ],
  ['a list', '- public\n', /^contracts\.yaml:1: must hold contracts by their names$/u],
  ['a bad name', '\nPublic API:\n  include: [x]\n', /^contracts\.yaml:2: Public API: must be a name of a-z/u],
  [
    'no tag',
    'a:\n  include: [x]\nb:\n  include: []\n',
    /^contracts\.yaml:3: b: must name a tag, under include or exclude$/u,
  ],
  [
    'a tag in both lists',
    '\na:\n  include: [x]\n  exclude: [y, x]\n',
    /^contracts\.yaml:2: a: includes and excludes one tag$/u,
  ],
  [
    'a misspelt list',
    'a:\n  include: [x]\n  exlude: [y]\n',
    /^contracts\.yaml:1: a: Unrecognized key: "exlude"$/u,
  ],
  [
    'a tag that is none',
    'a:\n  include:\n    - x\n    - "not one"\n',
    /^contracts\.yaml:4: a\.include\.1: must be a tag/u,
  ],
  ['a text for a list', 'a:\n  include: x\n', /^contracts\.yaml:2: a\.include: /u],
])('%s is reported by file and line', (_what, text, message) => {
  expect(mistakesOf(text)).toMatch(message);
});

test('2 mistakes are reported at once', () => {
  expect(mistakesOf('a:\n  include: []\nb: {}\n').split('\n')).toHaveLength(2);
});

test('an unknown name is reported with those that there are', () => {
  const filters = read('public:\n  include: [x]\npartner:\n  include: [y]\n');
  expect(() => filterNamed(filters, 'pubilc')).toThrow(
    'There is no contract "pubilc"; known: public, partner.',
  );
  expect(() => filterNamed(new Map(), 'public')).toThrow('There is no contract "public", nor any other.');
  expect(() => filterNamed(filters, '__proto__')).toThrow(ContractsError);
});
