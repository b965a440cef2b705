// Estimates the maximum cost of an operation before it is planned, like Apollo's router. An object costs 1, scalars and
// enums 0, a mutation 10 more per root field, and a list its possible number of items. @cost replaces a weight, @listSize a
// size. An object of an abstract type costs as much as the most expensive of its possible types.
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { presence } from './condition.ts';
import type { CostDirectives, ListSize } from './directives.ts';
import { largest, times, shared, sum, type Formula } from './formula.ts';
import { argumentsCost } from './input.ts';
import { conventionalListSize, slicesOf } from './slicing.ts';

/** The cost of a mutation's root field itself: a mutation is a transaction, a query only reads. */
const MUTATION_COST = 10;

type Field = GraphQLField<unknown, unknown>;

/** The sizes that a field's @listSize sets for fields of its result. */
interface Sized {
  readonly fields: readonly string[];
  readonly items: Formula;
}

export interface CostModel {
  readonly schema: GraphQLSchema;
  readonly directives: CostDirectives;
  /** Items of a list without a known size. */
  readonly assumedItems: number;
}

/** The operation's cost. Each fragment and field is read once per possible type, so the time is linear in the document. */
export function costOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  model: CostModel,
): Formula {
  const root = model.schema.getRootType(operation.operation);
  if (!root) return 0;
  return new Reading(fragments, model).ofSelections(operation.selectionSet, root, undefined);
}

/** The @listSize of a field: its own, that of an interface with the field, or by convention. */
export function listSizeOf(
  { directives, schema }: CostModel,
  type: string,
  field: Field,
): ListSize | undefined {
  return coordinatesOf(schema, type, field.name)
    .map((coordinate) => directives.listSizes.get(coordinate))
    .concat(conventionalListSize(field))
    .find((found) => found !== undefined);
}

function coordinatesOf(schema: GraphQLSchema, typeName: string, field: string): string[] {
  const type = schema.getType(typeName);
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  return [typeName, ...interfaces.map(({ name }) => name)].map((owner) => `${owner}.${field}`);
}

class Reading {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #model: CostModel;
  readonly #ofFragment = new Memo<FragmentDefinitionNode, Formula>();
  readonly #ofField = new Memo<FieldNode, { count: Formula; one: Formula; given: Formula }>();

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>, model: CostModel) {
    this.#fragments = fragments;
    this.#model = model;
  }

  ofSelections(set: SelectionSetNode, type: GraphQLObjectType, sized: Sized | undefined): Formula {
    return sum(set.selections.map((node) => this.#ofSelection(node, type, sized)));
  }

  #ofSelection(node: SelectionNode, type: GraphQLObjectType, sized: Sized | undefined): Formula {
    const present = presence(node.directives);
    if (present === 0) return 0;
    if (node.kind === Kind.FIELD) return times(present, this.#ofFieldIn(node, type, sized));
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : undefined;
    const condition = (fragment ?? (node.kind === Kind.INLINE_FRAGMENT ? node : undefined))?.typeCondition;
    if (condition && !this.#applies(condition.name.value, type)) return 0;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return times(present, this.ofSelections(node.selectionSet, type, sized));
    }
    if (!fragment) return 0;
    const cost = this.#ofFragment.get(fragment, type, sized, () =>
      shared(this.ofSelections(fragment.selectionSet, type, sized)),
    );
    return times(present, cost);
  }

  #applies(condition: string, type: GraphQLObjectType): boolean {
    const found = this.#model.schema.getType(condition);
    return found === type || (isAbstractType(found) && this.#model.schema.isSubType(found, type));
  }

  #ofFieldIn(node: FieldNode, type: GraphQLObjectType, sized: Sized | undefined): Formula {
    const field = type.getFields()[node.name.value];
    // __typename and introspection: no subgraph is called, and introspection has a depth limit.
    if (!field) return 0;
    const { count, one, given } = this.#ofField.get(node, type, undefined, () =>
      this.#read(node, type, field),
    );
    const isSized = sized?.fields.includes(field.name) === true && depthOfList(field.type) > 0;
    const items = isSized ? times(sized.items, this.#innerItems(field.type)) : count;
    return sum([times(items, one), given, type === this.#mutation ? MUTATION_COST : 0]);
  }

  get #mutation() {
    return this.#model.schema.getMutationType();
  }

  #read(node: FieldNode, type: GraphQLObjectType, field: Field) {
    const { schema, directives, assumedItems } = this.#model;
    const coordinates = coordinatesOf(schema, type.name, field.name);
    const listSize = listSizeOf(this.#model, type.name, field);
    const items = listSize && itemsOf(node, field, listSize, assumedItems);
    const own = coordinates
      .map((coordinate) => directives.weights.get(coordinate))
      .find((weight) => weight !== undefined);
    const sized =
      listSize && items !== undefined && listSize.sizedFields.length > 0
        ? { fields: listSize.sizedFields, items }
        : undefined;
    const isList = depthOfList(field.type) > 0;
    const ownItems = listSize && listSize.sizedFields.length === 0 ? items : undefined;
    return {
      count: isList ? times(ownItems ?? assumedItems, this.#innerItems(field.type)) : 1,
      one: shared(this.#ofAnswer(node, field, own, sized)),
      given: shared(argumentsCost(node, field, coordinates, directives.weights)),
    };
  }

  /** The cost of one item of the field's result, with its selections. */
  #ofAnswer(node: FieldNode, field: Field, own: number | undefined, sized: Sized | undefined): Formula {
    const { schema, directives } = this.#model;
    const type = getNamedType(field.type);
    const { selectionSet } = node;
    if (!selectionSet || !isCompositeType(type)) return own ?? directives.weights.get(type.name) ?? 0;
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    return largest(
      possible.map((each) =>
        sum([own ?? directives.weights.get(each.name) ?? 1, this.ofSelections(selectionSet, each, sized)]),
      ),
    );
  }

  /** In a list of lists, the inner lists have the assumed number of items. */
  #innerItems(type: GraphQLOutputType): number {
    return this.#model.assumedItems ** Math.max(0, depthOfList(type) - 1);
  }
}

function depthOfList(type: GraphQLOutputType): number {
  const inner = getNullableType(type);
  return isListType(inner) ? 1 + depthOfList(inner.ofType) : 0;
}

/** The largest slicing argument; the assumed size if none is given. */
function itemsOf(node: FieldNode, field: Field, listSize: ListSize, assumedItems: number): Formula {
  const otherwise = listSize.assumedSize ?? assumedItems;
  const slices = slicesOf(node, field, listSize).filter(({ argument }) =>
    listSize.slicingArguments.includes(argument),
  );
  const items = (variables: Readonly<Record<string, unknown>>): number => {
    const sizes = slices.flatMap((slice) => slice.sizes(variables));
    return sizes.length === 0 ? otherwise : Math.max(0, ...sizes);
  };
  return slices.every(({ constant }) => constant) ? items({}) : ({ variables }) => items(variables);
}

/** Caches values by node, type and sizes. */
class Memo<Node extends object, Value> {
  readonly #known = new Map<Node, Map<GraphQLObjectType, Map<Sized | undefined, Value>>>();

  get(node: Node, type: GraphQLObjectType, sized: Sized | undefined, read: () => Value): Value {
    const byType = this.#known.get(node) ?? new Map<GraphQLObjectType, Map<Sized | undefined, Value>>();
    this.#known.set(node, byType);
    const bySize = byType.get(type) ?? new Map<Sized | undefined, Value>();
    byType.set(type, bySize);
    const found = bySize.get(sized) ?? read();
    bySize.set(sized, found);
    return found;
  }
}
