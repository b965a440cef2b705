// Lists everything in the supergraph that can refuse a viewer: root fields, commands, protected fields, entities.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf, readLinks, readRequirements } from '@kawa/requirements';
import { Kind, parse, type ConstDirectiveNode, type DocumentNode } from 'graphql';

export const supergraphPath = join(import.meta.dirname, '../../router/supergraph.graphql');

export interface Coordinates {
  /** `Query.x` and `Mutation.x` of the API schema. */
  readonly rootFields: readonly string[];
  /** @inaccessible root fields: the commands of our own programs. */
  readonly commands: readonly string[];
  /** Protected fields below the root: `Type.field`, or `Type.*` when the whole type is protected. */
  readonly protectedFields: readonly string[];
  /** Types that a subgraph resolves by `_entities`. */
  readonly entities: readonly string[];
}

export function readCoordinates(
  document: DocumentNode = parse(readFileSync(supergraphPath, 'utf8')),
): Coordinates {
  const requirements = readRequirements(document);
  const hidden = namesOf(readLinks(document), 'inaccessible');
  const isHidden = ({ directives }: { readonly directives?: readonly ConstDirectiveNode[] | undefined }) =>
    directives?.some(({ name }) => hidden.has(name.value)) ?? false;
  const types = document.definitions.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION);
  const roots = types.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation'].includes(node.name.value)
      ? (node.fields ?? []).map((field) => ({
          name: `${node.name.value}.${field.name.value}`,
          hidden: isHidden(field),
        }))
      : [],
  );
  const below = [...requirements.protectedFields].flatMap(([coordinate, required]) => {
    const [type = ''] = coordinate.split('.');
    if (type === 'Query' || type === 'Mutation') return [];
    return [required === requirements.ofType(type) ? `${type}.*` : coordinate];
  });
  const entities = types.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && !isHidden(node) && node.directives?.some(isKey)
      ? [node.name.value]
      : [],
  );
  return {
    rootFields: roots.filter((field) => !field.hidden).map(({ name }) => name),
    commands: roots.filter((field) => field.hidden).map(({ name }) => name),
    protectedFields: [...new Set(below)],
    entities,
  };
}

/** Whether a directive is a resolvable key. */
function isKey({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  const values = new Map(given.map((argument) => [argument.name.value, argument.value]));
  const resolvable = values.get('resolvable');
  return (
    name.value === 'join__type' &&
    values.has('key') &&
    !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value)
  );
}
