import { readPage, toConnection } from '@kawa/rows';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { apiKeyOrder, countApiKeys, listApiKeys } from '../../store/api-key-list.ts';

export const apiKeys: NonNullable<QueryResolvers['apiKeys']> = async (_, args, { db, clock }) => {
  const page = readPage(args, 'apiKeys', apiKeyOrder.isKeyset);
  const filter = { active: args.where?.active, now: clock() };
  const rows = await listApiKeys(db, filter, page);
  return { ...toConnection(rows, page, apiKeyOrder.keyset), count: () => countApiKeys(db, filter) };
};
