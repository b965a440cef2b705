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
