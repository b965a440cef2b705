import type { FetchNode } from '@apollo/query-planner';
import type { RequestContext } from '../context.ts';
import type { Limits } from '../limits.ts';
import type { FailureLog } from '../metrics/failure-log.ts';
import type { Json } from '../json.ts';
import { withinDeadline } from './deadline.ts';
import type { SubgraphResponse, SubgraphSource } from './source.ts';

/** Calls a subgraph for one fetch of a plan, within the deadlines of a call and of its request. Logs a failure. */
export async function callSubgraph(
  from: { sources: ReadonlyMap<string, SubgraphSource>; limits: Limits; failures: FailureLog },
  context: RequestContext,
  { serviceName, operation, operationName, operationKind }: FetchNode,
  variables: Json,
): Promise<SubgraphResponse> {
  const source = from.sources.get(serviceName);
  if (!source) throw new Error(`There is no source for the subgraph ${serviceName}.`);
  try {
    return await withinDeadline(context.deadline, from.limits.subgraphTimeoutMs, (signal) =>
      source.execute({
        query: operation,
        variables,
        operationName,
        requestId: context.requestId,
        viewer: context.viewer,
        repeatWhen: operationKind === 'query' ? 'unanswered' : undefined,
        signal,
      }),
    );
  } catch (error) {
    from.failures.tellFailure(context, serviceName, error);
    throw error;
  }
}
