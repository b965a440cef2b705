import { ruleIn } from '@kawa/postgres/rules';

/** The rule of the schema that refused a statement. */
export const ruleOfCatalogue = ruleIn<
  | { readonly taken: 'sku' | 'slug' }
  | { readonly missing: 'category' }
  | { readonly wrongPlace: 'too deep' | 'below itself' | 'below nothing' }
>({
  product_sku_unique: { taken: 'sku' },
  product_slug_unique: { taken: 'slug' },
  category_slug_unique: { taken: 'slug' },
  product_category: { missing: 'category' },
  category_parent: { wrongPlace: 'below nothing' },
  category_depth_bounded: { wrongPlace: 'too deep' },
  category_has_no_cycle: { wrongPlace: 'below itself' },
  category_not_its_own_parent: { wrongPlace: 'below itself' },
});
