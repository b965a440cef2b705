// Checks page sizes: no slicing argument may exceed the size of a page, as a literal, a variable, the default of a
// variable, or in an input object.
import {
  isInterfaceType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { listSizeOf, type CostModel } from './cost.ts';
import type { Evaluation } from './formula.ts';
import type { Excess } from './excess.ts';
import { slicesOf, type Slice } from './slicing.ts';

interface Page {
  /** "Type.field". */
  readonly coordinate: string;
  readonly slices: readonly Slice[];
  /** Exactly one of these arguments must be given. */
  readonly required: readonly string[];
}

/** The fields with slicing arguments, in the operation and all fragments of its document. */
export function pagesOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  model: CostModel,
): readonly Page[] {
  const pages: Page[] = [];
  const types = new TypeInfo(model.schema);
  const reader = visitWithTypeInfo(types, {
    Field(node) {
      const parent = types.getParentType();
      if (!isObjectType(parent) && !isInterfaceType(parent)) return;
      const field = parent.getFields()[node.name.value];
      // __typename
      if (!field) return;
      const listSize = listSizeOf(model.directives, parent, field);
      const slices = slicesOf(node, field, listSize);
      const required = listSize.requireOneSlicingArgument ? listSize.slicingArguments : [];
      if (slices.length > 0) pages.push({ coordinate: `${parent.name}.${field.name}`, slices, required });
    },
  });
  for (const node of [operation, ...fragments.values()]) visit(node, reader);
  return pages;
}

/** Whether every request of the document has the same page sizes. */
export const areConstant = (pages: readonly Page[]): boolean =>
  pages.every(({ slices }) => slices.every(({ constant }) => constant));

export function pageExcess(
  pages: readonly Page[],
  variables: Evaluation['variables'],
  limit: number,
): Excess | undefined {
  for (const { coordinate, slices, required } of pages) {
    let given = 0;
    for (const { argument, sizes } of slices) {
      const found = sizes(variables);
      if (required.includes(argument) && found.length > 0) given += 1;
      const actual = Math.max(0, ...found);
      if (actual <= limit) continue;
      const message = `${coordinate} is asked for ${actual} items by "${argument}"; a page has ${limit} at most.`;
      return { code: 'PAGE_SIZE_EXCEEDED', message, limit, actual };
    }
    if (required.length > 0 && given !== 1) {
      const message = `${coordinate} needs exactly one of ${required.join(', ')}.`;
      return { code: 'PAGE_SIZE_REQUIRED', message, limit: 1, actual: given };
    }
  }
  return undefined;
}
