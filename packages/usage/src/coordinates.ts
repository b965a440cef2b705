import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/**
 * The schema coordinates that stand in a document, sorted: `Type.field`, `Type.field(argument:)`, `InputType.field` and
 * `Enum.VALUE`. A field belongs to the type that it is written on. Introspection is no use of the graph's own schema.
 */
export function coordinatesOf(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = new Set<string>();
  const typeInfo = new TypeInfo(schema);
  const parentField = (): string | undefined => {
    const parent = typeInfo.getParentType();
    const field = typeInfo.getFieldDef();
    if (!parent || !field || parent.name.startsWith('__') || field.name.startsWith('__')) return undefined;
    return `${parent.name}.${field.name}`;
  };
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field() {
        const coordinate = parentField();
        if (coordinate !== undefined) found.add(coordinate);
      },
      Argument({ name }) {
        const coordinate = typeInfo.getDirective() ? undefined : parentField();
        if (coordinate !== undefined) found.add(`${coordinate}(${name.value}:)`);
      },
      ObjectField({ name }) {
        const parent = getNamedType(typeInfo.getParentInputType());
        if (isInputObjectType(parent) && name.value in parent.getFields())
          found.add(`${parent.name}.${name.value}`);
      },
      EnumValue({ value }) {
        const type = getNamedType(typeInfo.getInputType());
        if (isEnumType(type) && type.getValue(value)) found.add(`${type.name}.${value}`);
      },
    }),
  );
  return [...found].sort();
}
