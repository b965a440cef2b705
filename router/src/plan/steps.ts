// Prepares a query plan for running: checks paths, and computes for each fetch everything that is the same for all
// requests.
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { readPath } from './entities.ts';
import type { RequiredArguments } from './required-arguments.ts';
import { requiredFetches } from './required-fetches.ts';
import { renamedKeys } from './rewrites.ts';

export type Step =
  | { kind: 'Sequence'; steps: readonly Step[] }
  | { kind: 'Parallel'; steps: readonly Step[] }
  | { kind: 'Condition'; variable: string; yes: Step | undefined; no: Step | undefined }
  | FetchStep;

export interface FetchStep {
  kind: 'Fetch';
  node: FetchNode;
  /** The path of the fetched fields in the answer; empty for the root. */
  path: readonly string[];
  renames: ReadonlyMap<string, string>;
}

export function compilePlan(plan: QueryPlan, required: RequiredArguments | undefined): Step | undefined {
  if (plan.node?.kind === 'Subscription') throw new Error('Subscriptions are not served.');
  return plan.node && compileNode(plan.node, [], required);
}

function compileNode(node: PlanNode, path: readonly string[], required: RequiredArguments | undefined): Step {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, steps: node.nodes.map((child) => compileNode(child, path, required)) };
    case 'Flatten':
      return compileNode(node.node, [...path, ...readPath(node.path)], required);
    case 'Condition':
      return {
        kind: 'Condition',
        variable: node.condition,
        yes: node.ifClause && compileNode(node.ifClause, path, required),
        no: node.elseClause && compileNode(node.elseClause, path, required),
      };
    case 'Fetch':
      if (node.contextRewrites?.length) throw new Error('@context is not served.');
      return compileFetch(requiredFetches(node, required), path);
    case 'Defer':
      throw new Error('@defer is not served.');
  }
}

function compileFetch(nodes: readonly FetchNode[], path: readonly string[]): Step {
  const [first, ...others] = nodes.map((node): FetchStep => ({
    kind: 'Fetch',
    node,
    path,
    renames: renamedKeys(node.outputRewrites),
  }));
  return first && others.length === 0 ? first : { kind: 'Parallel', steps: first ? [first, ...others] : [] };
}

/** The names in the answer of the fields that a fetch fills. Used only after a failure. */
export function fetchedFields({ node, renames }: FetchStep): string[] {
  const names = new Set<string>();
  const document = parse(node.operation, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const walk = (selectionSet: SelectionSetNode | undefined, depth: number): void => {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, depth);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        walk(fragments.get(selection.name.value)?.selectionSet, depth);
      } else if (depth > 0) walk(selection.selectionSet, depth - 1);
      else if (selection.name.value !== '__typename') {
        const name = selection.alias?.value ?? selection.name.value;
        names.add(renames.get(name) ?? name);
      }
    }
  };
  for (const definition of document.definitions) {
    // An entity fetch wraps its selections in `_entities`.
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, node.requires ? 1 : 0);
  }
  return [...names];
}
