// Reads @rateLimit from a supergraph, and finds the uses of each limited field in an operation. Every alias is a use,
// because it is resolved separately; the same field twice under one name is one use.
import { createHash } from 'node:crypto';
import {
  isAbstractType,
  isCompositeType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  valueFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { presence } from '../cost/condition.ts';
import { evaluate, type Evaluation, type Formula } from '../cost/formula.ts';
import { argumentsOf, directiveName } from '../linked-directives.ts';
import { isRecord } from '../json.ts';
import type { Rate } from './counter.ts';

const identity = 'https://kawa.example/rateLimit';

export interface FieldRate extends Rate {
  /** The path of an argument that is also counted by value: ["input", "email"]. */
  readonly argument: readonly string[];
}

/** The rates by coordinate, "Type.field". */
export function readFieldRates(supergraph: DocumentNode): ReadonlyMap<string, FieldRate> {
  const wanted = directiveName(supergraph, identity, 'rateLimit');
  const rates = new Map<string, FieldRate>();
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      const directive = field.directives?.find(({ name }) => name.value === wanted);
      if (!directive) continue;
      const name = `${type.name.value}.${field.name.value}`;
      const { limit, seconds, argument } = argumentsOf(directive);
      rates.set(name, {
        name,
        limit: Number(limit),
        seconds: Number(seconds),
        argument: typeof argument === 'string' ? argument.split('.') : [],
      });
    }
  }
  return rates;
}

export interface FieldUse {
  readonly rate: FieldRate;
  /** Its path in the answer. */
  readonly path: string;
  readonly isPresent: (request: Evaluation) => boolean;
  /** Digests of the values of the counted argument, so that the store of counts contains no e-mail addresses. */
  readonly values: (request: Evaluation) => readonly string[];
}

/** All uses of limited fields in the operation. Their number is bounded by the limit of fields. */
export function usesOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  { schema, rates }: { schema: GraphQLSchema; rates: ReadonlyMap<string, FieldRate> },
): readonly FieldUse[] {
  const uses: FieldUse[] = [];
  const root = schema.getRootType(operation.operation);
  const walk = (
    set: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    path: string,
    conditions: readonly Formula[],
  ): void => {
    for (const node of set.selections) {
      const here = [...conditions, presence(node.directives)];
      if (node.kind === Kind.FIELD) {
        const field =
          isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
        if (!type || !field) continue;
        const below = `${path}/${node.alias?.value ?? node.name.value}`;
        const rate = rateOf(schema, rates, type, field.name);
        if (rate) uses.push(useOf(rate, { node, field, path: below, conditions: here }));
        const answer = getNamedType(field.type);
        if (node.selectionSet && isCompositeType(answer)) walk(node.selectionSet, answer, below, here);
        continue;
      }
      const part = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      const condition = part?.typeCondition?.name.value;
      if (part)
        walk(part.selectionSet, condition === undefined ? type : schema.getType(condition), path, here);
    }
  };
  if (rates.size > 0 && root) walk(operation.selectionSet, root, '', []);
  return uses;
}

/** A field of an interface is limited if it is limited in any possible type. */
function rateOf(
  schema: GraphQLSchema,
  rates: ReadonlyMap<string, FieldRate>,
  type: GraphQLNamedType,
  field: string,
): FieldRate | undefined {
  const others = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  const interfaces = isObjectType(type) ? type.getInterfaces() : [];
  return [type, ...others, ...interfaces]
    .map(({ name }) => rates.get(`${name}.${field}`))
    .find((rate) => rate !== undefined);
}

function useOf(
  rate: FieldRate,
  use: {
    node: FieldNode;
    field: GraphQLField<unknown, unknown>;
    path: string;
    conditions: readonly Formula[];
  },
): FieldUse {
  const [top, ...path] = rate.argument;
  const definition = use.field.args.find(({ name }) => name === top);
  const given = use.node.arguments?.find(({ name }) => name.value === top)?.value;
  return {
    rate,
    path: use.path,
    isPresent: (request) => use.conditions.every((condition) => evaluate(condition, request) !== 0),
    values({ variables }) {
      if (!definition || !given) return [];
      return textsAt(valueFromAST(given, definition.type, variables), path).map(digest);
    },
  };
}

function textsAt(value: unknown, path: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, path));
  const [step, ...rest] = path;
  if (step !== undefined) return isRecord(value) ? textsAt(value[step], rest) : [];
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

/** Values that differ only in case or in spaces around them count as the same. */
const digest = (text: string): string =>
  createHash('sha256').update(text.normalize('NFKC').trim().toLowerCase()).digest('base64url');
