import { requireId } from '@kawa/input';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { isKey, oneKey } from '../keys.ts';

export const product: NonNullable<QueryResolvers['product']> = (_, { id, sku, slug, ref }, { loaders }) => {
  const { name, value } = oneKey('product', { id, sku, slug, ref });
  const key = value.trim();
  if (name === 'id') return loaders.productById.load(requireId(key, 'id'));
  if (!isKey(key)) return null;
  if (name === 'sku') return loaders.productBySku.load(key.toLowerCase());
  return name === 'slug' ? loaders.productBySlug.load(key) : loaders.productByRef.load(key);
};
