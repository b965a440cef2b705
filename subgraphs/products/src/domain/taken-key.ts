import { violatedConstraint } from '@kawa/postgres';

/** A unique key that another record has. */
export interface TakenKey<Field extends string = 'id' | 'ref' | 'sku' | 'slug'> {
  readonly field: Field;
  readonly value: string;
}

export const reasonOfTaken = ({ field, value }: TakenKey): string =>
  `another record has "${value}"; ${field}s are unique`;

const messageOf = (taken: TakenKey) => `${taken.field}: ${reasonOfTaken(taken)}.`;

/** The refusals of mutations for taken keys, by field. */
export const keyTaken = {
  sku: (sku: string) =>
    ({ kind: 'SkuTaken', code: 'SKU_TAKEN', message: messageOf({ field: 'sku', value: sku }), sku }) as const,
  slug: (slug: string) =>
    ({
      kind: 'SlugTaken',
      code: 'SLUG_TAKEN',
      message: messageOf({ field: 'slug', value: slug }),
      slug,
    }) as const,
  ref: (ref: string) =>
    ({ kind: 'RefTaken', code: 'REF_TAKEN', message: messageOf({ field: 'ref', value: ref }), ref }) as const,
  id: (): never => {
    throw new Error('no mutation takes an id');
  },
};

/** Which unique key refused a statement; undefined when `error` is something else. */
export function takenField(error: unknown): 'ref' | 'sku' | 'slug' | undefined {
  switch (violatedConstraint(error)) {
    case 'product_ref_unique':
    case 'category_ref_unique':
      return 'ref';
    case 'product_sku_unique':
      return 'sku';
    case 'product_slug_unique':
    case 'category_slug_unique':
      return 'slug';
    default:
      return undefined;
  }
}
