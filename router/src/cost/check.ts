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
import { evaluate, type Formula } from './formula.ts';
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

/** The result for an operation without variables: an excess, or the parts that depend on variables. */
interface Reading {
  readonly excess: Excess | undefined;
  readonly pages: ReturnType<typeof pagesOf>;
  readonly cost: Formula;
}

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
    readings.set(operation, found);
    return found;
  };
  return {
    refusal({ document, operation, variables }) {
      const { excess, pages, cost } = readingOf(document, operation);
      if (excess) return refusalOf(excess);
      if (areConstant(pages) && typeof cost === 'number') return undefined;
      const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
      // The gateway refuses such values later, and names them.
      if (!coerced.coerced) return undefined;
      const found =
        pageExcess(pages, coerced.coerced, limits.pageItems) ??
        costExcess(evaluate(cost, { variables: coerced.coerced, known: new Map() }), limits);
      return found && refusalOf(found);
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
  const excess = shapeExcess(document, operation, limits);
  // An operation that is too deep or too wide is not examined further.
  if (excess) return { excess, pages: [], cost: 0 };
  const pages = pagesOf(operation, fragments, model);
  const cost = costOf(operation, fragments, model);
  const constantExcess =
    (areConstant(pages) ? pageExcess(pages, {}, limits.pageItems) : undefined) ??
    (typeof cost === 'number' ? costExcess(cost, limits) : undefined);
  return { excess: constantExcess, pages, cost };
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
