import { runCommand } from '@kawa/idempotency/run-command';
import { field } from '@kawa/input';
import { notFound } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { z } from 'zod';
import { lockApiKey, setRevoked } from '../store/api-keys.ts';
import { currentAuthority, requireCover, requireStaffWriter } from './authority.ts';
import { idempotencyKey } from './employee-input.ts';

const keyToRevoke = z.object({ id: field.id, idempotencyKey });

/** Revokes any key, with any creator and any scopes: the first person who notices a leak can stop it. */
export const revokeApiKey = (db: Database, input: unknown, viewer: Viewer, now: Date) =>
  runCommand(
    db,
    {
      ...{ name: 'revokeApiKey', schema: keyToRevoke, input, caller: viewer },
      permit: () => requireStaffWriter(viewer),
    },
    async (tx, { id }) => {
      const authority = await currentAuthority(tx, viewer);
      requireStaffWriter(authority.viewer);
      const before = await lockApiKey(tx, id);
      if (before === undefined) return notFound('API key', id);
      requireCover(authority.viewer, { scopes: [], storeId: before.storeId });
      const apiKey = before.revokedAt === null ? await setRevoked(tx, id, now) : before;
      return { kind: 'RevokeApiKeySuccess', apiKey } as const;
    },
  );
