// Checks the limits of an operation before it is planned. The part that depends only on the document is computed once and
// kept with it; the part that depends on variables is computed for each request.
import {
  getVariableValues,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Limits } from '../limits.ts';
import { costOf, type CostModel } from './cost.ts';
import { readCostDirectives } from './directives.ts';
import { evaluate } from './formula.ts';
import { areConstant, pageExcess, pagesOf } from './page-size.ts';
import { refusalOf, type Excess } from './excess.ts';
import { directivesOf, fragmentsOf, shapeOf } from './shape.ts';

export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface CostLimits {
  /** The refusal; undefined if the operation may be planned. */
  refusal(asked: Asked): GraphQLError | undefined;
}

/** The excess of an operation with these variables. */
type Reading = (variables: Asked['variables']) => Excess | undefined;

export function createCostLimits(options: {
  /** The composed supergraph, because the schema for clients has no directives. */
  supergraph: DocumentNode;
  schema: GraphQLSchema;
  limits: Limits;
}): CostLimits {
  const { schema, limits } = options;
  const model: CostModel = {
    schema,
    directives: readCostDirectives(options.supergraph),
    assumedItems: limits.assumedListItems,
  };
  const readings = new WeakMap<OperationDefinitionNode, Reading>();
  const readingOf = (document: DocumentNode, operation: OperationDefinitionNode): Reading => {
    const found = readings.get(operation) ?? read(document, operation, model, limits);
    // Stryker disable next-line CallExpression: a cache
    readings.set(operation, found);
    return found;
  };
  return {
    refusal({ document, operation, variables }) {
      const excess = readingOf(document, operation)(variables);
      return excess && refusalOf(excess);
    },
  };
}

function read(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  model: CostModel,
  limits: Limits,
): Reading {
  const fragments = fragmentsOf(document);
  const ofShape = shapeExcess(document, operation, limits);
  // An operation that is too deep or too wide is not examined further.
  if (ofShape) return () => ofShape;
  const pages = pagesOf(operation, fragments, model);
  const cost = costOf(operation, fragments, model);
  const excessWith: Reading = (variables) =>
    pageExcess(pages, variables, limits.pageItems) ??
    costExcess(evaluate(cost, { variables, known: new Map() }), limits);
  if (areConstant(pages) && typeof cost === 'number') {
    const excess = excessWith({});
    return () => excess;
  }
  return (variables) => {
    const { coerced } = getVariableValues(model.schema, operation.variableDefinitions ?? [], variables);
    // The gateway refuses values of a wrong type later, and names them.
    return coerced && excessWith(coerced);
  };
}

function shapeExcess(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: Limits,
): Excess | undefined {
  const shape = shapeOf(operation, fragmentsOf(document));
  const directives = directivesOf(document);
  const bounds = [
    ['QUERY_DEPTH_EXCEEDED', 'levels of fields', limits.queryDepth, shape.depth],
    ['QUERY_DEPTH_EXCEEDED', 'levels of introspection', limits.introspectionDepth, shape.introspectionDepth],
    ['QUERY_ALIASES_EXCEEDED', 'aliases', limits.aliases, shape.aliases],
    ['QUERY_ROOT_FIELDS_EXCEEDED', 'root fields', limits.rootFields, shape.rootFields],
    ['QUERY_FIELDS_EXCEEDED', 'fields', limits.fields, shape.fields],
    ['QUERY_DIRECTIVES_EXCEEDED', 'directives', limits.directives, directives.inAll],
    [
      'QUERY_DIRECTIVES_EXCEEDED',
      'directives at one place',
      limits.directivesAtOnePlace,
      directives.atOnePlace,
    ],
  ] as const;
  for (const [code, what, limit, actual] of bounds) {
    if (actual > limit) return tooMuch(code, what, limit, actual);
  }
  return undefined;
}

const costExcess = (cost: number, { cost: limit }: Limits): Excess | undefined =>
  cost > limit ? tooMuch('QUERY_COST_EXCEEDED', 'units of cost', limit, cost) : undefined;

function tooMuch(code: Excess['code'], what: string, limit: number, actual: number): Excess {
  return { code, limit, actual, message: `The operation has ${actual} ${what}; ${limit} are allowed.` };
}
