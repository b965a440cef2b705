// Generates the types at the end of src/generated/resolvers.ts that list the resolvers a subgraph must have.
import { type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';

/** The keys by which the router may ask this subgraph for the type, each as its field set. */
export const keysOf = ({ directives = [] }: ObjectTypeDefinitionNode): readonly string[] =>
  directives
    .filter(({ name }) => name.value === 'key')
    .map(({ arguments: given = [] }) => new Map(given.map(({ name, value }) => [name.value, value])))
    .flatMap((given) => {
      const fields = given.get('fields');
      const resolvable = given.get('resolvable');
      const isResolvable = !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value);
      return isResolvable && fields?.kind === Kind.STRING ? [fields.value] : [];
    });

export const isRoot = (type: string): boolean => type === 'Query' || type === 'Mutation';

function strictType(node: ObjectTypeDefinitionNode): string {
  const name = node.name.value;
  if (isRoot(name)) return `Required<${name}FieldResolvers>`;
  const reference = keysOf(node).length > 0 ? ", '__resolveReference'" : '';
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
  return `import type { Complete, CompleteMap } from '@kawa/subgraph/resolvers';
${types.join('\n')}
/** Every resolver that the schema needs. */
export type ResolverMap = CompleteMap<{ ${map.join('\n')} }>;
`;
}
