import { once } from '@kawa/idempotency';
import { checkInput, field } from '@kawa/input';
import { notFound } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { z } from 'zod';
import { lockApiKey, setRevoked } from '../store/api-keys.ts';
import { currentAuthority, requireCover, requireStaffWriter } from './authority.ts';
import { idempotencyKey } from './employee-input.ts';

const keyToRevoke = z.object({ id: field.id, idempotencyKey });

/** Revokes a key, whoever made it and whatever it holds: a leak is stopped by the first who sees it. */
export async function revokeApiKey(db: Database, input: unknown, viewer: Viewer, now: Date) {
  const checked = checkInput(keyToRevoke, input);
  if ('refusal' in checked) return checked.refusal;
  const { id, idempotencyKey: key } = checked.value;
  requireStaffWriter(viewer);
  return once(db, { name: 'revokeApiKey', key, request: input, caller: viewer }, async (tx) => {
    const authority = await currentAuthority(tx, viewer);
    requireStaffWriter(authority.viewer);
    const before = await lockApiKey(tx, id);
    if (before === undefined) return notFound('API key', id);
    requireCover(authority.viewer, { scopes: [], storeId: before.storeId });
    const apiKey = before.revokedAt === null ? await setRevoked(tx, id, now) : before;
    return { kind: 'RevokeApiKeySuccess', apiKey } as const;
  });
}
