// Turns an API key into a viewer: with the authority of the key, limited to what its creator still holds.
import type { ApiKeyRow } from '../store/api-keys.ts';
import type { EmployeeRow } from '../store/employees.ts';
import { grantOf, narrowed } from './authority.ts';

export type Creator = Pick<EmployeeRow, 'role' | 'storeId' | 'deactivatedAt'>;

/** Shows whether a key is still in use, and costs at most one write a minute for a key in constant use. */
const TOUCH_EVERY_MS = 60_000;

/**
 * Null for a key that is revoked or expired, and after its creator was deactivated: the creator may still have the secret, and
 * no one else is responsible for it. After a demotion, the key has the authority that its creator still has.
 */
export function viewerOfKey(key: ApiKeyRow, creator: Creator, now: Date) {
  if (key.revokedAt !== null || key.expiresAt <= now || creator.deactivatedAt !== null) return null;
  const bound = key.storeId === null ? {} : { location: key.storeId };
  const given = { kind: 'api-key', id: key.id, scopes: key.scopes, ...bound };
  const { scopes, location = null } = narrowed(given, grantOf(creator));
  if (scopes.length === 0) return null;
  return { id: key.id, kind: 'api-key', scopes, location, expiresAt: key.expiresAt, contract: key.contract };
}

/** This use is written unless a use after the returned time is already written; undefined if it need not be written. */
export function touchBefore({ lastUsedAt }: ApiKeyRow, now: Date): Date | undefined {
  const before = new Date(now.getTime() - TOUCH_EVERY_MS);
  return lastUsedAt === null || lastUsedAt <= before ? before : undefined;
}
