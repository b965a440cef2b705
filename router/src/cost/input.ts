// Computes the cost of the arguments of a field: the weights of arguments, input fields, enums and scalars. An input object
// costs 1 by default, so that a list of a hundred of them costs a hundred.
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  valueFromAST,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import { isRecord } from '../json.ts';
import { firstOf, type CostDirectives } from './directives.ts';
import { sum, type Formula } from './formula.ts';

type Weights = CostDirectives['weights'];

export function holdsVariable(node: ValueNode): boolean {
  if (node.kind === Kind.VARIABLE) return true;
  if (node.kind === Kind.LIST) return node.values.some(holdsVariable);
  return node.kind === Kind.OBJECT && node.fields.some(({ value }) => holdsVariable(value));
}

/** The cost of the given arguments of a field. `coordinates` are those of the field; each may have a weight. */
export function argumentsCost(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  coordinates: readonly string[],
  weights: Weights,
): Formula {
  return sum(
    (node.arguments ?? []).map(({ name, value }): Formula => {
      const type = field.args.find((argument) => argument.name === name.value)?.type;
      if (!type) return 0;
      const own = firstOf(
        weights,
        coordinates.map((coordinate) => `${coordinate}(${name.value}:)`),
      );
      if (!mayCost(type, own, weights)) return 0;
      if (!holdsVariable(value)) return valueCost(valueFromAST(value, type), type, own, weights);
      return ({ variables }) => valueCost(valueFromAST(value, type, variables), type, own, weights);
    }),
  );
}

/** Whether a value of the type can have a cost. Most arguments are plain scalars, which need no further work. */
function mayCost(type: GraphQLInputType, own: number | undefined, weights: Weights): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named) || (own ?? weights.get(named.name) ?? 0) > 0;
}

function valueCost(
  value: unknown,
  type: GraphQLInputType,
  own: number | undefined,
  weights: Weights,
): number {
  if (value === null || value === undefined) return 0;
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const items: readonly unknown[] = [value].flat();
    return items.reduce<number>(
      (total, item) => total + valueCost(item, inner.ofType, own, weights),
      own ?? 0,
    );
  }
  const weight = own ?? weights.get(getNamedType(type).name);
  if (!isInputObjectType(inner)) return weight ?? 0;
  const given = isRecord(value) ? value : {};
  let total = weight ?? 1;
  for (const field of Object.values(inner.getFields())) {
    total += valueCost(given[field.name], field.type, weights.get(`${inner.name}.${field.name}`), weights);
  }
  return total;
}
