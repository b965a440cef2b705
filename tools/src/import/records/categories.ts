// Reads categories.csv. A category is imported after its parent, whatever their order in the file.
import { z } from 'zod';
import { cell } from './cells.ts';
import { checkCells, locateIn, type Need, placeOf, type Step } from './candidate.ts';

const schema = z.object({
  ref: cell.ref,
  name: cell.text(200),
  description: cell.optionalText(5_000),
  parent_ref: cell.optionalRef,
});

const columns = {
  ref: 'ref',
  name: 'name',
  slug: 'name',
  description: 'description',
  parentRef: 'parent_ref',
};

export const categories: Step = {
  file: 'categories.csv',
  command: { domain: 'products', name: 'importCategories', input: 'CategoryRecordInput' },
  type: 'Category',
  isTree: true,
  keyOf: ({ cells }) => cells['ref']?.trim() ?? '',
  parse(row) {
    const checked = checkCells(schema, row);
    if ('problems' in checked) return checked.problems;
    const { ref, name, description, parent_ref } = checked.value;
    const parent: Need[] =
      parent_ref === null
        ? []
        : [{ type: 'Category', ref: parent_ref, at: { ...placeOf(row), column: 'parent_ref' } }];
    return {
      place: placeOf(row),
      key: ref,
      needs: parent,
      lines: 0,
      ...(parent_ref === null ? {} : { after: parent_ref }),
      // A file without the column leaves each category where it is; an empty cell puts it at the top.
      record: () => ({
        ref,
        name,
        description,
        ...('parent_ref' in row.cells ? { parentRef: parent_ref } : {}),
      }),
      locate: locateIn(columns, placeOf(row)),
    };
  },
};
