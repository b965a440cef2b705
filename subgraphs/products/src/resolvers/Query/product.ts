import { requireId } from '@kawa/input';
import type { Context } from '../../context.ts';
import { visibleTo } from '../../domain/access.ts';
import type { QueryProductArgs, QueryResolvers } from '../../generated/resolvers.ts';
import type { ProductRow } from '../../store/product-columns.ts';
import { isKey, oneKey } from '../keys.ts';

type Keys = Partial<QueryProductArgs>;

function find({ id, sku, slug, ref }: Keys, { loaders }: Context): Promise<ProductRow | null> | null {
  const { name, value } = oneKey('product', { id, sku, slug, ref });
  const key = value.trim();
  if (name === 'id') return loaders.productById.load(requireId(key, 'id'));
  if (!isKey(key)) return null;
  if (name === 'sku') return loaders.productBySku.load(key.toLowerCase());
  return name === 'slug' ? loaders.productBySlug.load(key) : loaders.productByRef.load(key);
}

export const product: NonNullable<QueryResolvers['product']> = async (_, keys, context) =>
  visibleTo(context.viewer, await find(keys, context));
