// Threat to whoever may see an entity: its key is protected more than itself. The router needs the key to go from one
// subgraph to the next, on behalf of a viewer who may not read it, and everything beyond would be refused.
import { namesOf, readLinks, type Requirements } from '@kawa/requirements';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** Throws when a key of a type requires what the type itself does not. */
export function refuseProtectedKeys(
  schema: GraphQLSchema,
  typeDefs: DocumentNode,
  requirements: Requirements,
): void {
  const names = namesOf(readLinks(typeDefs), 'key');
  for (const definition of typeDefs.definitions) {
    if (!('directives' in definition) || !('fields' in definition) || !definition.name) continue;
    const type = schema.getType(definition.name.value);
    for (const directive of definition.directives ?? []) {
      const fields = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
      if (!type || !names.has(directive.name.value) || fields?.kind !== Kind.STRING) continue;
      for (const coordinate of fieldsOf(type, selectionSet(fields.value))) {
        const [typeName = '', fieldName = ''] = coordinate.split('.');
        const required = requirements.ofField(typeName, fieldName);
        if (required !== undefined && required !== requirements.ofType(type.name))
          throw new Error(
            `${coordinate} is a key of ${type.name} and protected: the router needs it for everybody; protect ${type.name} or its other fields.`,
          );
      }
    }
  }
}

function* fieldsOf(type: GraphQLNamedType, set: SelectionSetNode): Iterable<string> {
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD || !(isObjectType(type) || isInterfaceType(type))) continue;
    const field = type.getFields()[selection.name.value];
    if (!field) continue;
    yield `${type.name}.${field.name}`;
    if (selection.selectionSet) yield* fieldsOf(getNamedType(field.type), selection.selectionSet);
  }
}

function selectionSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Not a set of fields: ${text}`);
  return definition.selectionSet;
}
