import { violatedConstraint } from '@kawa/postgres';
import { notFound, validationError } from '@kawa/refusals';
import { MAX_DEPTH } from './category-tree.ts';
import { keyTaken, takenField } from './taken-key.ts';

const categoryCycle = (id: string, parentId: string) =>
  ({
    kind: 'CategoryCycle',
    code: 'CATEGORY_CYCLE',
    message: 'parentId: is the category itself or stands below it; move it elsewhere.',
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

/** The refusal for a place in the tree that the database did not accept; undefined when `error` is something else. */
export function wrongPlace(error: unknown, id: string, parentId: string) {
  switch (violatedConstraint(error)) {
    case 'category_parent':
      return notFound('category', parentId);
    case 'category_depth_bounded':
      return validationError([{ field: 'parentId', message: `the tree has at most ${MAX_DEPTH} levels` }]);
    case 'category_has_no_cycle':
    case 'category_not_its_own_parent':
      return categoryCycle(id, parentId);
    default:
      return undefined;
  }
}

/** The refusal for a slug that another category has; undefined when `error` is something else. */
export const slugTaken = (error: unknown, slug: string) =>
  takenField(error) === 'slug' ? keyTaken.slug(slug) : undefined;
