import { z } from 'zod';
import { cell } from './cells.ts';
import { checkCells, locateIn, type Need, placeOf, type Step } from './candidate.ts';

/** The ref that the warehouse has from the first migration on. */
const WAREHOUSE_REF = 'central';

/** The bound of the stock subgraph's own check. */
const MAX_UNITS = 10_000_000;

const schema = z.object({
  product_ref: cell.ref,
  location_ref: cell.ref,
  on_hand: cell.wholeNumber(0, MAX_UNITS),
  incoming: cell.optionalWholeNumber(0, MAX_UNITS),
  reorder_level: cell.optionalWholeNumber(0, MAX_UNITS),
});

const columns = {
  ref: 'row',
  productId: 'product_ref',
  locationRef: 'location_ref',
  onHand: 'on_hand',
  incoming: 'incoming',
  reorderPoint: 'reorder_level',
};

const keyOf = (location: string, product: string): string => `${location}/${product}`;

export const stock: Step = {
  file: 'stock.csv',
  command: { domain: 'stock', name: 'importStockLevels', input: 'StockLevelRecordInput' },
  keyOf: ({ cells }) => keyOf(cells['location_ref']?.trim() ?? '', cells['product_ref']?.trim() ?? ''),
  parse(row) {
    const checked = checkCells(schema, row);
    if ('problems' in checked) return checked.problems;
    const { product_ref, location_ref, on_hand, incoming, reorder_level } = checked.value;
    const store: Need[] =
      location_ref === WAREHOUSE_REF
        ? []
        : [{ type: 'Store', ref: location_ref, at: { ...placeOf(row), column: 'location_ref' } }];
    const key = keyOf(location_ref, product_ref);
    return {
      place: placeOf(row),
      key,
      needs: [
        { type: 'Product', ref: product_ref, at: { ...placeOf(row), column: 'product_ref' } },
        ...store,
      ],
      lines: 0,
      record: (found) => ({
        ref: key,
        productId: found('Product', product_ref).id,
        locationRef: location_ref,
        onHand: on_hand,
        incoming,
        reorderPoint: reorder_level,
      }),
      locate: locateIn(columns, placeOf(row)),
    };
  },
};
