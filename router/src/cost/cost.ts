// Estimates the maximum cost of an operation before it is planned, like Apollo's router. An object costs 1, scalars and
// enums 0, a mutation 10 more per root field, and a list its possible number of items. @cost replaces a weight, @listSize a
// size. An object of an abstract type costs as much as the most expensive of its possible types.
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { presence } from './condition.ts';
import { firstOf, type CostDirectives, type ListSize } from './directives.ts';
import { largest, times, shared, sum, type Formula } from './formula.ts';
import { argumentsCost } from './input.ts';
import { conventionalListSize, slicesOf } from './slicing.ts';

/** The cost of a mutation's root field itself: a mutation is a transaction, a query only reads. */
const MUTATION_COST = 10;

type Field = GraphQLField<unknown, unknown>;
type TypeWithFields = GraphQLObjectType | GraphQLInterfaceType;

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

/** The operation's cost. Each field is read once per possible type, so spreads of fragments do not multiply the time. */
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
export function listSizeOf({ listSizes }: CostDirectives, type: TypeWithFields, field: Field): ListSize {
  return firstOf(listSizes, coordinatesOf(type, field)) ?? conventionalListSize(field);
}

/** The coordinate of the field in its type, followed by those in the interfaces of the type. */
function coordinatesOf(type: TypeWithFields, field: Field): string[] {
  return [type, ...type.getInterfaces()].map(({ name }) => `${name}.${field.name}`);
}

class Reading {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #model: CostModel;
  readonly #ofFragment = new Memo<FragmentDefinitionNode | InlineFragmentNode, Formula>();
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
    if (node.kind === Kind.FIELD) return times(present, this.#ofFieldIn(node, type, sized));
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
    if (!fragment || !this.#applies(fragment.typeCondition, type)) return 0;
    const cost = this.#ofFragment.get(fragment, type, sized, () =>
      shared(this.ofSelections(fragment.selectionSet, type, sized)),
    );
    return times(present, cost);
  }

  #applies(condition: NamedTypeNode | undefined, type: GraphQLObjectType): boolean {
    if (!condition) return true;
    const found = this.#model.schema.getType(condition.name.value);
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
    const { directives, assumedItems } = this.#model;
    const coordinates = coordinatesOf(type, field);
    const listSize = listSizeOf(directives, type, field);
    const items = itemsOf(node, field, listSize, assumedItems);
    const own = firstOf(directives.weights, coordinates);
    const isList = depthOfList(field.type) > 0;
    const ownItems = listSize.sizedFields.length === 0 ? items : assumedItems;
    return {
      count: isList ? times(ownItems, this.#innerItems(field.type)) : 1,
      one: shared(this.#ofAnswer(node, field, own, { fields: listSize.sizedFields, items })),
      given: shared(argumentsCost(node, field, coordinates, directives.weights)),
    };
  }

  /** The cost of one item of the field's result, with its selections. */
  #ofAnswer(node: FieldNode, field: Field, own: number | undefined, sized: Sized): Formula {
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
