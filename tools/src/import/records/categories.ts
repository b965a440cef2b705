import { z } from 'zod';
import { cell } from './cells.ts';
import { checkCells, locateIn, placeOf, type Step } from './candidate.ts';

const schema = z.object({ ref: cell.ref, name: cell.text(200), description: cell.optionalText(5_000) });

const columns = { ref: 'ref', name: 'name', slug: 'name', description: 'description' };

export const categories: Step = {
  file: 'categories.csv',
  command: { domain: 'products', name: 'importCategories', input: 'CategoryRecordInput' },
  type: 'Category',
  keyOf: ({ cells }) => cells['ref']?.trim() ?? '',
  parse(row) {
    const checked = checkCells(schema, row);
    if ('problems' in checked) return checked.problems;
    const { value } = checked;
    return {
      place: placeOf(row),
      key: value.ref,
      needs: [],
      lines: 0,
      record: () => value,
      locate: locateIn(columns, placeOf(row)),
    };
  },
};
