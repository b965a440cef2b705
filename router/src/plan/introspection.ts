import { executeSync, Kind, type DocumentNode, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { isIncluded, type ClientOperation } from './operation.ts';
import { isRecord, type Json } from '../json.ts';

/** The introspection of an operation, as a document for graphql-js; undefined if there is none. */
export function introspectionDocument(
  operation: ClientOperation,
  conditions: Readonly<Record<string, unknown>>,
): DocumentNode | undefined {
  if (operation.definition.operation !== 'query') return undefined;
  const selections = fieldsOf(operation.definition.selectionSet);
  if (selections.length === 0) return undefined;
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation.definition, selectionSet: { kind: Kind.SELECTION_SET, selections } },
      ...operation.fragments.values(),
    ],
  };

  function fieldsOf(set: SelectionSetNode): SelectionSetNode['selections'][number][] {
    return set.selections.flatMap((selection) => {
      if (!isIncluded(selection.directives, conditions)) return [];
      if (selection.kind === Kind.FIELD) {
        return selection.name.value === '__schema' || selection.name.value === '__type' ? [selection] : [];
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? operation.fragments.get(selection.name.value) : selection;
      return fragment ? fieldsOf(fragment.selectionSet) : [];
    });
  }
}

export function introspect(schema: GraphQLSchema, document: DocumentNode | undefined, variables: Json): Json {
  if (!document) return {};
  const { data } = executeSync({ schema, document, rootValue: {}, variableValues: variables });
  return isRecord(data) ? data : {};
}
