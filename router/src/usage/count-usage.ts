import type { Usage } from '@kawa/usage';
import type { GraphQLSchema } from 'graphql';
import type { Answered } from '../apollo-server.ts';

/**
 * Counts executed operations. A request that is refused earlier (not valid, above a limit or a rate, wrong variables) has an
 * answer without `data`. Fields that the viewer may not read count as requested, with an error.
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
