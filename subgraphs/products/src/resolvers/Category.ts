import { isId } from '@kawa/input';
import type { CategoryResolvers } from '../generated/resolvers.ts';
import { isKey } from './keys.ts';

export const Category: CategoryResolvers = {
  __resolveReference: (reference, { loaders }) => {
    if ('id' in reference)
      return isId(reference.id) ? loaders.categoryById.load(reference.id.toLowerCase()) : null;
    if ('slug' in reference && isKey(reference.slug)) return loaders.categoryBySlug.load(reference.slug);
    if ('ref' in reference && isKey(reference.ref)) return loaders.categoryByRef.load(reference.ref);
    return null;
  },
  parent: ({ parentId }, _, { loaders }) => (parentId === null ? null : loaders.categoryById.load(parentId)),
  children: ({ id }, _, { loaders }) => loaders.childrenOfCategory.load(id),
  productCount: ({ id }, { includeDescendants }, { loaders }) =>
    (includeDescendants ? loaders.productsInAndBelow : loaders.productsDirectlyIn).load(id),
};
