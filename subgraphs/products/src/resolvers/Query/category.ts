import { requireId } from '@kawa/input';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { isKey, oneKey } from '../keys.ts';

export const category: NonNullable<QueryResolvers['category']> = (_, { id, slug, ref }, { loaders }) => {
  const { name, value } = oneKey('category', { id, slug, ref });
  const key = value.trim();
  if (name === 'id') return loaders.categoryById.load(requireId(key, 'id'));
  if (!isKey(key)) return null;
  return name === 'slug' ? loaders.categoryBySlug.load(key) : loaders.categoryByRef.load(key);
};
