// The signature of an operation: its text without any value that a client wrote into it. What is left still validates, so that
// a schema check can ask of it what it would ask of the operation. Apollo's own signature empties objects and drops aliases,
// after which a required input field looks missing and two aliases of one field collide.
import {
  getNamedType,
  getNullableType,
  isListType,
  isScalarType,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type ListValueNode,
  type ObjectValueNode,
  type ValueNode,
  type VariableNode,
} from 'graphql';

/** `document` holds one operation with the fragments that it needs, and is valid for `schema`. */
export function signatureOf(schema: GraphQLSchema, document: DocumentNode): string {
  const typeInfo = new TypeInfo(schema);
  const isScalar = (): boolean => isScalarType(getNamedType(typeInfo.getInputType()));
  return print(
    visit(
      document,
      visitWithTypeInfo(typeInfo, {
        IntValue: (node) => ({ ...node, value: '0' }),
        FloatValue: (node) => ({ ...node, value: '0.0' }),
        BooleanValue: (node) => ({ ...node, value: true }),
        StringValue: (node) => ({ ...node, value: '', block: false }),
        // A name in the place of a scalar of the graph's own is a value; in that of an enum it is the schema's.
        EnumValue: () => (isScalar() ? { kind: Kind.STRING, value: '' } : undefined),
        // So are the keys of an object that stands for a scalar.
        ObjectValue: (node) => (isScalar() ? onlyVariables(node) : undefined),
        ListValue: {
          enter(node) {
            const isList = isListType(getNullableType(typeInfo.getParentInputType()));
            return isScalar() && !isList ? onlyVariables(node) : undefined;
          },
          leave: (node) => ({ ...node, values: distinct(node) }),
        },
      }),
    ),
  );
}

/** How many there were says something of the values, and each number would be another operation. */
const distinct = ({ values }: ListValueNode): ValueNode[] => [
  ...new Map(values.map((value) => [print(value), value])).values(),
];

/** A value that keeps nothing but the variables of `node`, without which they would stand unused in the operation. */
function onlyVariables(node: ObjectValueNode | ListValueNode): ObjectValueNode {
  const variables = new Map<string, VariableNode>();
  visit(node, { Variable: (variable) => void variables.set(variable.name.value, variable) });
  return {
    kind: Kind.OBJECT,
    fields: [...variables.values()].map((value, index) => ({
      kind: Kind.OBJECT_FIELD,
      name: { kind: Kind.NAME, value: `v${index}` },
      value,
    })),
  };
}
