// Reads products.csv: the currency must be able to hold the price, and the category must be known. A product with the
// price 0 is imported inactive, so that orders that contain it can be imported.
import { z } from 'zod';
import { amountReason, cell } from './cells.ts';
import { checkCells, locateIn, type Need, placeOf, type Step } from './candidate.ts';

const schema = z
  .object({
    ref: cell.ref,
    name: cell.text(200),
    category_ref: cell.optionalRef,
    description: cell.optionalText(5_000),
    unit_price: cell.amount,
    currency: cell.currency,
    sku: cell.optionalText(64),
    active: cell.optionalFlag,
  })
  .superRefine(({ unit_price, currency }, context) => {
    const reason = amountReason(unit_price, currency);
    if (reason !== undefined) context.addIssue({ code: 'custom', path: ['unit_price'], message: reason });
  });

const isZero = (amount: string): boolean => /^[0.]+$/u.test(amount);

const columns = {
  ref: 'ref',
  name: 'name',
  slug: 'name',
  sku: 'ref',
  categoryRef: 'category_ref',
  description: 'description',
  price: 'unit_price',
  'price.currency': 'currency',
  active: 'active',
};

export const products: Step = {
  file: 'products.csv',
  command: { domain: 'products', name: 'importProducts', input: 'ProductRecordInput' },
  type: 'Product',
  keyOf: ({ cells }) => cells['ref']?.trim() ?? '',
  parse(row) {
    const checked = checkCells(schema, row);
    if ('problems' in checked) return checked.problems;
    const { ref, name, category_ref, description, sku, unit_price, currency } = checked.value;
    const isUnpriced = isZero(unit_price);
    const category: Need[] =
      category_ref === null
        ? []
        : [{ type: 'Category', ref: category_ref, at: { ...placeOf(row), column: 'category_ref' } }];
    return {
      place: placeOf(row),
      key: ref,
      needs: category,
      lines: 0,
      ...(isUnpriced ? { note: 'UNPRICED' } : {}),
      record: () => ({
        ref,
        name,
        categoryRef: category_ref,
        description,
        price: { amount: unit_price, currency },
        sku,
        active: !isUnpriced && checked.value.active !== false,
      }),
      locate: locateIn(sku === null ? columns : { ...columns, sku: 'sku' }, placeOf(row)),
    };
  },
};
