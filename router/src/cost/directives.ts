// Reads the costs in a supergraph: @cost and @listSize of federation 2.9, from its original text, because the schema for
// clients has no directives. Coordinates are "Type", "Type.field" and "Type.field(argument:)".
import { Kind, type ConstDirectiveNode, type DocumentNode, type InputValueDefinitionNode } from 'graphql';
import { argumentsOf, directiveName } from '../linked-directives.ts';

const identity = 'https://specs.apollo.dev/cost';

export interface ListSize {
  /** The number of items without a slicing argument. */
  readonly assumedSize: number | undefined;
  /** Arguments with the number of items; with dots, a field of an argument: "page.size". */
  readonly slicingArguments: readonly string[];
  /** The fields of the result that are the list; empty: the field itself is the list. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

export interface CostDirectives {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

interface Described {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

export function readCostDirectives(supergraph: DocumentNode): CostDirectives {
  const cost = directiveName(supergraph, identity, 'cost');
  const listSize = directiveName(supergraph, identity, 'listSize');
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const read = (coordinate: string, { directives = [] }: Described): void => {
    for (const directive of directives) {
      if (directive.name.value === cost) {
        const { weight } = argumentsOf(directive);
        if (Number.isFinite(Number(weight))) weights.set(coordinate, Number(weight));
      }
      if (directive.name.value === listSize) listSizes.set(coordinate, listSizeOf(argumentsOf(directive)));
    }
  };
  const readArguments = (owner: string, nodes: readonly InputValueDefinitionNode[] = []): void => {
    for (const argument of nodes) read(`${owner}(${argument.name.value}:)`, argument);
  };
  for (const node of supergraph.definitions) {
    if (!('name' in node) || node.name === undefined || node.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const type = node.name.value;
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) read(type, node);
    if (!('fields' in node)) continue;
    for (const field of node.fields ?? []) {
      const coordinate = `${type}.${field.name.value}`;
      read(coordinate, field);
      if (field.kind === Kind.FIELD_DEFINITION) readArguments(coordinate, field.arguments);
    }
  }
  return { weights, listSizes };
}

function listSizeOf(values: Readonly<Record<string, unknown>>): ListSize {
  const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } = values;
  const slicing = namesOf(slicingArguments);
  return {
    // graphql-js reads an untyped Int as a number.
    assumedSize: typeof assumedSize === 'number' ? assumedSize : undefined,
    slicingArguments: slicing,
    sizedFields: namesOf(sizedFields),
    requireOneSlicingArgument: requireOneSlicingArgument !== false && slicing.length > 0,
  };
}

function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
