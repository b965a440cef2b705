import { expect, test } from 'vitest';
import { knownScopes, scopesOf } from './roles.ts';

/** Told a second time: giving a role a scope is a decision that two files must agree on. */
const CLERK = ['customers:read', 'orders:read', 'orders:write', 'stock:read', 'stock:write'];
const MANAGER = [...CLERK, 'customers:write', 'catalogue:write', 'staff:read'];
const ADMIN = [...MANAGER, 'stores:write', 'staff:write'];

test('a CLERK holds these scopes, a MANAGER some more, an ADMIN all', () => {
  expect(scopesOf('CLERK')).toEqual(CLERK);
  expect(scopesOf('MANAGER')).toEqual(MANAGER);
  expect(scopesOf('ADMIN')).toEqual(ADMIN);
  expect(knownScopes).toEqual(ADMIN);
});

test('nobody is given the scope of our own programs', () => {
  expect(knownScopes).not.toContain('service');
});
