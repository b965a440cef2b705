import { notFound, validationError } from '@kawa/input/refusals';
import { MAX_DEPTH } from './category-tree.ts';
import { ruleOfCatalogue } from '../store/rules.ts';
import { keyTaken } from './taken-key.ts';

const categoryCycle = (id: string, parentId: string) =>
  ({
    kind: 'CategoryCycle',
    code: 'CATEGORY_CYCLE',
    message: 'parentId: a category cannot be below itself or its own descendants; choose another parent.',
    id,
    parentId,
  }) as const;

export const categoryNotEmpty = (products: number, children: number) =>
  ({
    kind: 'CategoryNotEmpty',
    code: 'CATEGORY_NOT_EMPTY',
    message: `The category holds ${products} products and ${children} categories; move or delete them first.`,
    products,
    children,
  }) as const;

/** The refusal if the database did not accept a place in the tree; undefined for any other error. */
export function wrongPlace(error: unknown, id: string, parentId: string) {
  const rule = ruleOfCatalogue(error);
  if (rule === undefined || !('wrongPlace' in rule)) return undefined;
  switch (rule.wrongPlace) {
    case 'below nothing':
      return notFound('category', parentId);
    case 'too deep':
      return validationError([{ field: 'parentId', message: `the tree has at most ${MAX_DEPTH} levels` }]);
    case 'below itself':
      return categoryCycle(id, parentId);
  }
}

/** The refusal if another category has the slug; undefined for any other error. */
export function slugTaken(error: unknown, slug: string) {
  const rule = ruleOfCatalogue(error);
  return rule !== undefined && 'taken' in rule && rule.taken === 'slug' ? keyTaken.slug(slug) : undefined;
}
