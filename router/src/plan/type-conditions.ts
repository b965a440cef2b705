import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Whether an object of type `typename` satisfies `... on condition`. */
export type TypeConditions = (typename: string, condition: string) => boolean;

/** Uses the supergraph's own schema, which has @inaccessible types too. */
export function typeConditionsOf(schema: GraphQLSchema): TypeConditions {
  return (typename, condition) => {
    if (typename === condition) return true;
    const type = schema.getType(typename);
    const wanted = schema.getType(condition);
    return (
      isAbstractType(wanted) &&
      (isObjectType(type) || isInterfaceType(type)) &&
      schema.isSubType(wanted, type)
    );
  };
}
