// Finds the number of items that an operation requests from a list: by literals, variables, defaults and fields of input
// objects.
import {
  getNamedType,
  GraphQLInt,
  isInterfaceType,
  isListType,
  isObjectType,
  getNullableType,
  valueFromAST,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';
import { isRecord } from '../json.ts';
import type { ListSize } from './directives.ts';
import type { Evaluation } from './formula.ts';
import { holdsVariable } from './input.ts';

type Field = GraphQLField<unknown, unknown>;

/** Without @listSize, these arguments slice and these fields are the list, as in Relay's connections and ours. */
const conventional = { arguments: ['first', 'last'], fields: ['nodes', 'edges'] };

/** The size of the list of a field without @listSize. */
export function conventionalListSize(field: Field): ListSize {
  return {
    assumedSize: undefined,
    slicingArguments: conventionalArguments(field),
    sizedFields: isListType(getNullableType(field.type)) ? [] : connectionFields(field),
    requireOneSlicingArgument: false,
  };
}

/** The fields of a connection that are its list; none if the field does not return a connection. */
function connectionFields(field: Field): string[] {
  const type = getNamedType(field.type);
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  return conventional.fields.filter((name) => {
    const found = fields[name];
    return found !== undefined && isListType(getNullableType(found.type));
  });
}

/** None if the field is neither a list nor a connection: there, `first` is an ordinary number. */
function conventionalArguments(field: Field): string[] {
  const hasItems = isListType(getNullableType(field.type)) || connectionFields(field).length > 0;
  return field.args
    .filter(
      ({ name, type }) =>
        hasItems && conventional.arguments.includes(name) && getNamedType(type) === GraphQLInt,
    )
    .map(({ name }) => name);
}

export interface Slice {
  /** Its name in @listSize. */
  readonly argument: string;
  readonly sizes: (variables: Evaluation['variables']) => readonly number[];
  /** Whether the value is the same in every request. */
  readonly constant: boolean;
}

/** The slicing arguments of one field of a document: those in @listSize and the conventional ones. */
export function slicesOf(node: FieldNode, field: Field, listSize: ListSize): readonly Slice[] {
  const names = new Set([...listSize.slicingArguments, ...conventionalArguments(field)]);
  return [...names].flatMap((argument) => {
    const [top, ...path] = argument.split('.');
    const definition = field.args.find(({ name }) => name === top);
    return definition ? [sliceOf(argument, definition, path, node)] : [];
  });
}

function sliceOf(
  argument: string,
  definition: GraphQLArgument,
  path: readonly string[],
  node: FieldNode,
): Slice {
  const given = node.arguments?.find(({ name }) => name.value === definition.name)?.value;
  const sizes: Slice['sizes'] = (variables) => {
    const value = given && valueFromAST(given, definition.type, variables);
    return numbersAt(value === undefined ? definition.defaultValue : value, path);
  };
  return { argument, sizes, constant: given === undefined || !holdsVariable(given) };
}

function numbersAt(value: unknown, path: readonly string[]): readonly number[] {
  if (Array.isArray(value)) return value.flatMap((item) => numbersAt(item, path));
  const [step, ...rest] = path;
  if (step !== undefined) return isRecord(value) ? numbersAt(value[step], rest) : [];
  return typeof value === 'number' ? [value] : [];
}
