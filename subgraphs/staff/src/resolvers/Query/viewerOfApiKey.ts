import { requireService } from '../../domain/authority.ts';
import { touchBefore, viewerOfKey } from '../../domain/key-viewer.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { touchApiKey } from '../../store/api-keys.ts';

export const viewerOfApiKey: NonNullable<QueryResolvers['viewerOfApiKey']> = async (
  _,
  { hash },
  { db, loaders, viewer, clock },
) => {
  requireService(viewer);
  if (!/^[\da-f]{64}$/u.test(hash)) return null;
  const now = clock();
  const [found] = await loaders.findApiKey(hash);
  const holder = found === undefined ? null : viewerOfKey(found.key, found.creator, now);
  if (found === undefined || holder === null) return null;
  const before = touchBefore(found.key, now);
  if (before !== undefined) await touchApiKey(db, found.key.id, now, before);
  return holder;
};
