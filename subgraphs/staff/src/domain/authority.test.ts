import type { Viewer } from '@kawa/trust';
import { describe, expect, test } from 'vitest';
import { covers, grantOf, narrowed } from './authority.ts';
import { type Role, roles, scopesOf } from './roles.ts';

const viewer = (role: Role, location?: string): Viewer => ({
  kind: 'employee',
  id: 'e',
  scopes: scopesOf(role),
  ...(location === undefined ? {} : { location }),
});

describe('covers', () => {
  test('a role covers itself and those below it, of 9 pairs 6', () => {
    const covered = roles.flatMap((giver) =>
      roles
        .filter((given) => covers(viewer(giver), { scopes: scopesOf(given), storeId: null }))
        .map((given) => `${giver}>${given}`),
    );
    expect(covered).toEqual([
      'CLERK>CLERK',
      'MANAGER>CLERK',
      'MANAGER>MANAGER',
      'ADMIN>CLERK',
      'ADMIN>MANAGER',
      'ADMIN>ADMIN',
    ]);
  });

  test('who is bound to a store reaches that store, not another one and not everywhere', () => {
    const bound = viewer('ADMIN', 'lyon');
    expect(covers(bound, { scopes: ['orders:read'], storeId: 'lyon' })).toBe(true);
    expect(covers(bound, { scopes: ['orders:read'], storeId: 'nice' })).toBe(false);
    expect(covers(bound, { scopes: ['orders:read'], storeId: null })).toBe(false);
  });

  test('a service covers everything', () => {
    expect(
      covers({ kind: 'service', id: 'seed', scopes: [] }, { scopes: scopesOf('ADMIN'), storeId: null }),
    ).toBe(true);
  });
});

describe('narrowed', () => {
  test('a token that says ADMIN of somebody who is a CLERK by now is worth a CLERK in that store', () => {
    const now = narrowed(viewer('ADMIN'), grantOf({ role: 'CLERK', storeId: 'lyon' }));
    expect(now).toEqual({ kind: 'employee', id: 'e', scopes: scopesOf('CLERK'), location: 'lyon' });
  });

  test('a token of another store is worth nothing', () => {
    expect(narrowed(viewer('CLERK', 'nice'), grantOf({ role: 'CLERK', storeId: 'lyon' })).scopes).toEqual([]);
  });

  test('nobody gains: a promotion that the token does not tell yet', () => {
    expect(narrowed(viewer('CLERK', 'lyon'), grantOf({ role: 'ADMIN', storeId: null }))).toEqual(
      viewer('CLERK', 'lyon'),
    );
  });
});
