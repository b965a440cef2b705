import { PublicError } from '@kawa/errors';
import { isIntrospectionType, isObjectType, OperationTypeNode, type GraphQLSchema } from 'graphql';

/**
 * Makes a query whose caller has gone start no further resolver, and so send no further statement. What already runs is left
 * alone: a statement may be shared with other callers. A mutation goes on to its end, or nobody could tell how much of it was done.
 */
export function stopReadingWhenAborted(
  schema: GraphQLSchema,
  signalOf: (context: object) => AbortSignal | undefined,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      // Without a resolver of its own a field is a property of its parent: nothing is asked for it.
      if (resolve === undefined) continue;
      field.resolve = (source, args, context: object, info) => {
        if (signalOf(context)?.aborted === true && info.operation.operation === OperationTypeNode.QUERY)
          throw new PublicError('SUBGRAPH_TIMEOUT');
        return resolve(source, args, context, info);
      };
    }
  }
}
