import { expect, test } from 'vitest';
import { knownScopes, scopesOf } from './roles.ts';

test('CLERK holds 5 scopes, MANAGER 8, ADMIN all 10; each role holds what the one before it holds', () => {
  const [clerk, manager, admin] = [scopesOf('CLERK'), scopesOf('MANAGER'), scopesOf('ADMIN')];
  expect(clerk).toEqual(['customers:read', 'orders:read', 'orders:write', 'stock:read', 'stock:write']);
  expect(manager).toEqual([...clerk, 'customers:write', 'catalogue:write', 'staff:read']);
  expect(admin).toEqual([...manager, 'stores:write', 'staff:write']);
  expect(knownScopes).toEqual(admin);
});

test('nobody is given the scope of our own programs', () => {
  expect(knownScopes).not.toContain('service');
});
