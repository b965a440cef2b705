// Owns for whom an API key opens: with what it was given, as far as its creator still holds that.
import type { ApiKeyRow } from '../store/api-keys.ts';
import type { EmployeeRow } from '../store/employees.ts';
import { grantOf, narrowed } from './authority.ts';

export type Creator = Pick<EmployeeRow, 'role' | 'storeId' | 'deactivatedAt'>;

/** Often enough to see whether a key is still in use, and one write a minute for a key that asks all the time. */
const TOUCH_EVERY_MS = 60_000;

/**
 * Null for a key that is revoked or expired, and for one whose creator was deactivated: who leaves may have kept the
 * secret, and nobody else answers for it. After a demotion the key holds what the creator still holds.
 */
export function viewerOfKey(key: ApiKeyRow, creator: Creator, now: Date) {
  if (key.revokedAt !== null || key.expiresAt <= now || creator.deactivatedAt !== null) return null;
  const bound = key.storeId === null ? {} : { location: key.storeId };
  const given = { kind: 'api-key', id: key.id, scopes: key.scopes, ...bound };
  const { scopes, location = null } = narrowed(given, grantOf(creator));
  if (scopes.length === 0) return null;
  return { id: key.id, kind: 'api-key', scopes, location, expiresAt: key.expiresAt, contract: key.contract };
}

/** Up to when a use must have been written for this one not to be; undefined when nothing is to be written now. */
export function touchBefore({ lastUsedAt }: ApiKeyRow, now: Date): Date | undefined {
  const before = new Date(now.getTime() - TOUCH_EVERY_MS);
  return lastUsedAt === null || lastUsedAt <= before ? before : undefined;
}
