// A query plan made ready to run: paths checked, and for each fetch what never changes between requests.
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { readPath } from './entities.ts';
import { renamedKeys } from './rewrites.ts';

export type Step =
  | { kind: 'Sequence'; steps: readonly Step[] }
  | { kind: 'Parallel'; steps: readonly Step[] }
  | { kind: 'Condition'; variable: string; yes: Step | undefined; no: Step | undefined }
  | FetchStep;

export interface FetchStep {
  kind: 'Fetch';
  node: FetchNode;
  /** Where in the answer the fetched fields belong; empty for the root. */
  path: readonly string[];
  renames: ReadonlyMap<string, string>;
}

export function compilePlan(plan: QueryPlan): Step | undefined {
  if (plan.node?.kind === 'Subscription') throw new Error('Subscriptions are not served.');
  return plan.node && compileNode(plan.node, []);
}

function compileNode(node: PlanNode, path: readonly string[]): Step {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, steps: node.nodes.map((child) => compileNode(child, path)) };
    case 'Flatten':
      return compileNode(node.node, [...path, ...readPath(node.path)]);
    case 'Condition':
      return {
        kind: 'Condition',
        variable: node.condition,
        yes: node.ifClause && compileNode(node.ifClause, path),
        no: node.elseClause && compileNode(node.elseClause, path),
      };
    case 'Fetch':
      if (node.contextRewrites?.length) throw new Error('@context is not served.');
      return { kind: 'Fetch', node, path, renames: renamedKeys(node.outputRewrites) };
    case 'Defer':
      throw new Error('@defer is not served.');
  }
}

/** The names, as the client knows them, of the fields that a fetch would have filled; read only when it failed. */
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
    // An entity fetch wraps what it asks for in `_entities`.
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, node.requires ? 1 : 0);
  }
  return [...names];
}
