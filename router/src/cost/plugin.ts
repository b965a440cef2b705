import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.ts';
import type { CostLimits } from './check.ts';

/** Before planning, and on documents that are known already, too. */
export function limitsBeforePlanning(limits: CostLimits): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request }) {
          // Apollo Server knows an operation that is absent only after this, though its types do not.
          const definition: typeof operation | undefined = operation;
          if (!definition) return;
          const { variables = {} } = request;
          const refusal = limits.refusal({ document, operation: definition, variables });
          if (refusal) throw refusal;
        },
      };
    },
  };
}
