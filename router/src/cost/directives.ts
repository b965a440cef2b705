// Reads the costs in a supergraph: @cost and @listSize of federation 2.9, from its original text, because the schema for
// clients has no directives. Coordinates are "Type", "Type.field" and "Type.field(argument:)".
import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type NameNode,
} from 'graphql';
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

/** A type, field, argument or input field. */
interface Described {
  readonly name: NameNode;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly fields?: readonly Described[] | undefined;
  readonly arguments?: readonly Described[] | undefined;
}

export function readCostDirectives(supergraph: DocumentNode): CostDirectives {
  const cost = directiveName(supergraph, identity, 'cost');
  const listSize = directiveName(supergraph, identity, 'listSize');
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const read = (nodes: readonly Described[] = [], coordinateOf: (name: string) => string): void => {
    for (const node of nodes) {
      const coordinate = coordinateOf(node.name.value);
      for (const directive of node.directives ?? []) {
        if (directive.name.value === cost) {
          const { weight } = argumentsOf(directive);
          if (Number.isFinite(Number(weight))) weights.set(coordinate, Number(weight));
        }
        if (directive.name.value === listSize) listSizes.set(coordinate, listSizeOf(argumentsOf(directive)));
      }
      read(node.fields, (field) => `${coordinate}.${field}`);
      read(node.arguments, (argument) => `${coordinate}(${argument}:)`);
    }
  };
  const types = supergraph.definitions.filter(
    (node) => isTypeDefinitionNode(node) || isTypeExtensionNode(node),
  );
  read(types, (name) => name);
  return { weights, listSizes };
}

/** What the first of the coordinates has; undefined if none has anything. */
export function firstOf<Value>(
  values: ReadonlyMap<string, Value>,
  coordinates: readonly string[],
): Value | undefined {
  return coordinates.map((coordinate) => values.get(coordinate)).find((value) => value !== undefined);
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
