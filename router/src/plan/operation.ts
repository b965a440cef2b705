// One operation of a client's document, and the values of the variables that its @skip and @include read.
import {
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { responseNames, type ResponseNames } from './response-names.ts';

export interface ClientOperation {
  document: DocumentNode;
  definition: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables that decide what is selected. */
  conditionVariables: readonly string[];
  /** What each of its fields is called inside the router. */
  names: ResponseNames;
  /**
   * Whether each set of values of those variables has a plan of its own. The planner puts the condition of a field on what
   * that requires, too; where it left that out, nothing else could be asked of the same entity.
   */
  plannedByConditions: boolean;
}

/** What must be known of a supergraph to read an operation for its planner. */
export interface PlannedFields {
  /** The names that the planner may add to any selection. */
  readonly fetched: ReadonlySet<string>;
  /** The names of the fields that require another. */
  readonly requiring: ReadonlySet<string>;
}

export function readOperation(
  document: DocumentNode,
  definition: OperationDefinitionNode,
  { fetched, requiring }: PlannedFields,
): ClientOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const variables = new Set<string>();
  let requires = false;
  visit(document, {
    Field({ name }) {
      requires ||= requiring.has(name.value);
    },
    Directive(node) {
      const condition = conditionOf(node);
      if (condition?.kind === Kind.VARIABLE) variables.add(condition.name.value);
    },
  });
  return {
    document,
    definition,
    fragments,
    conditionVariables: [...variables],
    names: responseNames(definition, fragments, fetched),
    plannedByConditions: requires && variables.size > 0,
  };
}

/** Whether @skip and @include let a selection stand, given the coerced variables. */
export function isIncluded(
  directives: readonly DirectiveNode[] | undefined,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  for (const directive of directives ?? []) {
    const condition = conditionOf(directive);
    if (!condition) continue;
    const value =
      condition.kind === Kind.VARIABLE
        ? variables[condition.name.value]
        : 'value' in condition && condition.value;
    if ((value === true) === (directive.name.value === 'skip')) return false;
  }
  return true;
}

function conditionOf(directive: DirectiveNode) {
  if (directive.name.value !== 'skip' && directive.name.value !== 'include') return undefined;
  return directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
}
