// Counts and logs each request to the graph, whether the pipeline answers it or a refusal before the pipeline.
import type { Log } from '@kawa/log';
import type { Answered } from '../apollo-server.ts';
import { CLIENT_LEFT_STATUS, ClientLeft } from '../http/client-left.ts';
import type { GraphQLEndpoint } from '../http/graphql-endpoint.ts';
import { Refusal } from '../refusal.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from './metrics.ts';
import { Observation } from './observation.ts';
import { createRequestLog } from './request-log.ts';

/** Notes the operation and the errors, which only the pipeline knows. */
export function noteOperation({ operation, operationName, response, contextValue }: Answered): void {
  const { observation, viewer } = contextValue;
  observation.viewer = viewer;
  if (operation) observation.type = operation.operation;
  observation.name = operation ? (operationName ?? '') : '';
  if (response.body.kind !== 'single') return;
  const { data, errors } = response.body.singleResult;
  observation.hasData = data !== undefined && data !== null;
  for (const error of errors ?? []) observation.addCode(error.extensions?.['code']);
}

/** Notes an error, and returns the status of its answer. */
function noteFailure(observation: Observation, error: unknown): number {
  if (error instanceof ClientLeft) {
    observation.isIncomplete = true;
    return CLIENT_LEFT_STATUS;
  }
  observation.addCode(error instanceof Refusal ? error.code : 'INTERNAL_SERVER_ERROR');
  return error instanceof Refusal ? error.status : 500;
}

/** Wraps `endpoint`: counts and logs each request once, after its answer. */
export function observeRequests(
  endpoint: GraphQLEndpoint,
  { metrics, log, limits }: { metrics: Metrics; log: Log; limits: Limits },
): GraphQLEndpoint {
  const tell = createRequestLog(log, limits);
  return async (request, response, requestId, search) => {
    const observation = new Observation();
    let status: number | undefined;
    try {
      await endpoint(request, response, requestId, search, observation);
    } catch (error) {
      status = noteFailure(observation, error);
      throw error;
    } finally {
      const ms = performance.now() - observation.startedAt;
      const ended = { status: status ?? response.statusCode, answered: !response.destroyed, ms };
      metrics.requestEnded(observation, ended.status, ended.answered, ms / 1_000);
      tell({ observation, requestId, headers: request.headers, ...ended });
    }
  };
}
