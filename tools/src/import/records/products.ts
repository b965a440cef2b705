// Owns the rows of products.csv: a price above 0 that its currency can hold, and a category that must be known.
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
    active: cell.flag,
  })
  .superRefine(({ unit_price, currency }, context) => {
    const reason = /^[0.]+$/u.test(unit_price) ? 'must be more than 0' : amountReason(unit_price, currency);
    if (reason !== undefined) context.addIssue({ code: 'custom', path: ['unit_price'], message: reason });
  });

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
    const { ref, name, category_ref, description, unit_price, currency, active } = checked.value;
    const category: Need[] =
      category_ref === null
        ? []
        : [{ type: 'Category', ref: category_ref, at: { ...placeOf(row), column: 'category_ref' } }];
    return {
      place: placeOf(row),
      key: ref,
      needs: category,
      lines: 0,
      record: () => ({
        ref,
        name,
        categoryRef: category_ref,
        description,
        price: { amount: unit_price, currency },
        active,
      }),
      locate: locateIn(columns, placeOf(row)),
    };
  },
};
