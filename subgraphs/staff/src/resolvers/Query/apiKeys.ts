import { readPage, toConnection } from '@kawa/connection';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { apiKeyOrder, listApiKeys } from '../../store/api-key-list.ts';

export const apiKeys: NonNullable<QueryResolvers['apiKeys']> = async (_, args, { db, clock }) => {
  const page = readPage(args, 'apiKeys', apiKeyOrder.isKeyset);
  const filter = { active: args.where?.active, now: clock() };
  return { ...toConnection(await listApiKeys(db, filter, page), page, apiKeyOrder.keyset), filter };
};
