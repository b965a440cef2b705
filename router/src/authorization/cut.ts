// Turns an operation into the document to plan. Left out is what no subgraph answers: refused fields and introspection.
// Response names are those of the router. The answer is still shaped by the whole operation: there, a refused field is null
// with an error, graphql-js answers introspection, and the names are those of the client.
import {
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
 * Added to every object. If all other fields of an object are refused or excluded by a condition, it must still be
 * distinguishable from null. The planner also drops an object that has no field under some condition.
 */
const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The document to plan; undefined if no field for a subgraph is left. With `conditions`, the values of variables, @skip and
 * @include are applied and removed.
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

/** The planner has its own introspection types, those of 2021. It throws on a field that they lack, such as `__Type.isOneOf`. */
function isAboutSchema({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

function asksAboutSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field(node) {
      asks ||= isAboutSchema(node);
    },
  });
  return asks;
}
