// Makes of an operation what is planned: without what no subgraph is asked for (refused fields, and questions about the
// schema), and with the router's own response names. The shape of the answer is still made from the whole operation: there a
// refused field becomes null with an error, the schema is graphql-js's to tell, and the names are the client's.
import {
  BREAK,
  Kind,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type ClientOperation } from '../plan/operation.ts';
import { under } from '../plan/response-names.ts';

/**
 * Every object is asked for this too. One of which all other fields are refused, or left out by a condition, must still be
 * told from one that is not there; and the planner drops an object that nothing is asked of under some condition.
 */
const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The document to plan; undefined when no field of it is left that a subgraph could answer. With `conditions`, the values of
 * variables, also without what its @skip and @include leave out, and without them.
 */
export function documentToPlan(
  { document, definition, fragments, names }: ClientOperation,
  refused: Pick<ReadonlySet<FieldNode>, 'has' | 'size'>,
  conditions?: Readonly<Record<string, unknown>>,
): DocumentNode | undefined {
  const cuts = refused.size > 0 || conditions !== undefined || asksAboutSchema(document);
  const isPresent = ({ directives }: SelectionNode): boolean =>
    conditions === undefined || isIncluded(directives, conditions);
  if (cuts && !asksSubgraphs(definition.selectionSet)) return undefined;
  return { ...document, definitions: document.definitions.flatMap(cutDefinition) };

  function cutDefinition(node: DefinitionNode): DefinitionNode[] {
    if (node.kind === Kind.FRAGMENT_DEFINITION && node.typeCondition.name.value.startsWith('__')) return [];
    const own = node === definition || node.kind === Kind.FRAGMENT_DEFINITION;
    return [own && 'selectionSet' in node ? { ...node, selectionSet: cutSet(node.selectionSet) } : node];
  }

  function cutSet(set: SelectionSetNode): SelectionSetNode {
    const selections = set.selections.flatMap(cutSelection);
    return { ...set, selections: selections.length > 0 ? selections : [typename] };
  }

  function cutSelection(written: SelectionNode): SelectionNode[] {
    if (!isPresent(written)) return [];
    return cutPresent(written).map((selection) =>
      conditions === undefined ? selection : { ...selection, directives: [] },
    );
  }

  function cutPresent(selection: SelectionNode): SelectionNode[] {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return [{ ...selection, selectionSet: cutSet(selection.selectionSet) }];
    if (refused.has(selection) || isAboutSchema(selection)) return [];
    const field = under(names.get(selection) ?? selection.name.value, selection);
    if (!selection.selectionSet) return [field];
    const set = cutSet(selection.selectionSet);
    return [{ ...field, selectionSet: cuts ? { ...set, selections: [typename, ...set.selections] } : set }];
  }

  function asksSubgraphs(set: SelectionSetNode): boolean {
    return set.selections.filter(isPresent).some((selection) => {
      if (selection.kind === Kind.FIELD)
        return !selection.name.value.startsWith('__') && !refused.has(selection);
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      return inner !== undefined && asksSubgraphs(inner.selectionSet);
    });
  }
}

/**
 * The planner has introspection types of its own, as GraphQL had them in 2021, and throws on a field that they lack, such as
 * `__Type.isOneOf`.
 */
function isAboutSchema({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

function asksAboutSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field(node) {
      asks = isAboutSchema(node);
      return asks ? BREAK : undefined;
    },
  });
  return asks;
}
