// Which input fields stand in the variables of a request, by their keys only. Read at every request, so each input type is
// turned once into a table that a key leads through.
import {
  getNamedType,
  isInputObjectType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

interface InputField {
  readonly coordinate: string;
  /** The table of its own type, when that is an input type. */
  readonly inner: InputTable | undefined;
}

type InputTable = Map<string, InputField>;

/** A variable whose value may hold input fields. */
export interface InputVariable {
  readonly name: string;
  readonly table: InputTable;
}

export function inputTables(schema: GraphQLSchema): (operation: OperationDefinitionNode) => InputVariable[] {
  const tables = new Map<string, InputTable>();
  const tableOf = (type: GraphQLInputObjectType): InputTable => {
    const known = tables.get(type.name);
    if (known) return known;
    const table: InputTable = new Map();
    // Before its fields: input types may hold themselves.
    tables.set(type.name, table);
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      table.set(field.name, {
        coordinate: `${type.name}.${field.name}`,
        inner: isInputObjectType(inner) ? tableOf(inner) : undefined,
      });
    }
    return table;
  };
  return ({ variableDefinitions = [] }) =>
    variableDefinitions.flatMap(({ variable, type }) => {
      let named = type;
      while ('type' in named) named = named.type;
      const input = schema.getType(named.name.value);
      return isInputObjectType(input) ? [{ name: variable.name.value, table: tableOf(input) }] : [];
    });
}

/** Adds to `into` the coordinates that `variables` hold; looks at `most` fields and items. */
export function noteInputs(
  into: Set<string>,
  inputs: readonly InputVariable[],
  variables: Readonly<Record<string, unknown>>,
  most: number,
): void {
  let left = most;
  const note = (value: unknown, table: InputTable): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) {
        if (left <= 0) return;
        left -= 1;
        note(item, table);
      }
      return;
    }
    for (const key in value) {
      if (left <= 0) return;
      left -= 1;
      const field = table.get(key);
      if (field === undefined) continue;
      into.add(field.coordinate);
      if (field.inner) note((value as Record<string, unknown>)[key], field.inner);
    }
  };
  for (const { name, table } of inputs) note(variables[name], table);
}
