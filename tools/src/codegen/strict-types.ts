// Owns the types at the end of src/generated/resolvers.ts that say which resolvers a subgraph must have.
import { type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';

/** Whether the router may ask this subgraph for the type by one of its keys. */
const isEntity = ({ directives = [] }: ObjectTypeDefinitionNode): boolean =>
  directives.some(
    ({ name, arguments: given = [] }) =>
      name.value === 'key' &&
      !given.some(
        (argument) =>
          argument.name.value === 'resolvable' &&
          argument.value.kind === Kind.BOOLEAN &&
          !argument.value.value,
      ),
  );

export const isRoot = (type: string): boolean => type === 'Query' || type === 'Mutation';

function strictType(node: ObjectTypeDefinitionNode): string {
  const name = node.name.value;
  if (isRoot(name)) return `Required<${name}FieldResolvers>`;
  const reference = isEntity(node) ? ", '__resolveReference'" : '';
  return `Complete<${name}FieldResolvers, ResolversParentTypes['${name}']${reference}>`;
}

/** `<Type>Resolvers` for each type, and `ResolverMap`, what all of them make together. */
export function strictTypes({ definitions }: DocumentNode): string {
  const types: string[] = [];
  const map: string[] = [];
  for (const node of definitions) {
    if (node.kind === Kind.SCALAR_TYPE_DEFINITION) map.push(`${node.name.value}: GraphQLScalarType;`);
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION)
      types.push(`export type ${node.name.value}Resolvers = ${strictType(node)};`);
    if (node.kind === Kind.UNION_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      types.push(`export type ${node.name.value}Resolvers = ${node.name.value}FieldResolvers;`);
    if (
      node.kind === Kind.OBJECT_TYPE_DEFINITION ||
      node.kind === Kind.UNION_TYPE_DEFINITION ||
      node.kind === Kind.INTERFACE_TYPE_DEFINITION
    )
      map.push(`${node.name.value}: ${node.name.value}Resolvers;`);
  }
  return `import type { Complete, CompleteMap } from '@kawa/subgraph-server/resolvers';
${types.join('\n')}
/** Every resolver that the schema needs. */
export type ResolverMap = CompleteMap<{ ${map.join('\n')} }>;
`;
}
