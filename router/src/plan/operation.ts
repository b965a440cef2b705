// One operation of a client's document, with the variables that its @skip and @include read.
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
  /** The variables of @skip and @include. */
  conditionVariables: readonly string[];
  /** The router's names of its fields. */
  names: ResponseNames;
  /**
   * Whether each set of values of those variables has its own plan. The planner also puts the condition of a field on the fields
   * that it requires. If the condition excludes those, no other field of the same entity could be fetched.
   */
  plannedByConditions: boolean;
}

/** The part of a supergraph that reading an operation needs. */
export interface PlannedFields {
  /** The names that the planner may add to any selection. */
  readonly fetched: ReadonlySet<string>;
  /** The names of fields with @requires. */
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

/** Whether @skip and @include keep a selection, with these coerced variables. */
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
