import type { Usage } from '@kawa/usage';
import type { GraphQLSchema } from 'graphql';
import type { Answered } from '../apollo-server.ts';

/**
 * Counts what was executed: a request that is refused before (not valid, a limit, a rate, variables that do not fit) has an
 * answer without `data`. What a viewer may not read he has asked for all the same; it counts as an error.
 */
export function usageCounter(usage: Usage, schema: GraphQLSchema): (answered: Answered) => void {
  const count = usage.counter(schema);
  return ({ document, operation, request, response, contextValue }) => {
    if (!document || !operation || response.body.kind !== 'single') return;
    const { data, errors } = response.body.singleResult;
    if (data === undefined) return;
    const headers = request.http?.headers;
    count({
      document,
      operation,
      variables: request.variables ?? {},
      clientName: headers?.get('apollographql-client-name'),
      clientVersion: headers?.get('apollographql-client-version'),
      persisted: contextValue.isPersisted,
      failed: errors !== undefined && errors.length > 0,
    });
  };
}
