import { readFileSync } from 'node:fs';
import { readRequirements } from '@kawa/requirements';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { knownScopes, scopesOf } from './roles.ts';

/** A second copy on purpose: giving a role a scope is a decision, and two files must agree on it. */
const CLERK = ['customers:read', 'orders:read', 'orders:write', 'stock:read', 'stock:write'];
const MANAGER = [...CLERK, 'customers:write', 'catalogue:write', 'staff:read'];

const supergraph = new URL('../../../../router/supergraph.graphql', import.meta.url);
const { protectedFields } = readRequirements(parse(readFileSync(supergraph, 'utf8')));
/** Every scope that the graph requires from a person. */
const ADMIN = new Set([...protectedFields.values()].flatMap(({ scopes }) => scopes.flat(2)));
ADMIN.delete('service');

test('a CLERK holds these scopes, a MANAGER some more, an ADMIN all', () => {
  expect(scopesOf('CLERK')).toEqual(CLERK);
  expect(scopesOf('MANAGER')).toEqual(MANAGER);
  expect(scopesOf('ADMIN').slice(0, MANAGER.length)).toEqual(MANAGER);
  expect([...scopesOf('ADMIN')].sort()).toEqual([...ADMIN].sort());
  expect(ADMIN.size).toBeGreaterThanOrEqual(10);
  expect(knownScopes).toEqual(scopesOf('ADMIN'));
});

test('nobody is given the scope of our own programs', () => {
  expect(knownScopes).not.toContain('service');
});
