// Owns what is counted and told of each request to the graph, whoever answers it: the pipeline, or a refusal before it.
import type { Log } from '@kawa/log';
import type { Answered } from '../apollo-server.ts';
import { CLIENT_LEFT_STATUS, ClientLeft } from '../http/client-left.ts';
import type { GraphQLEndpoint } from '../http/graphql-endpoint.ts';
import { Refusal } from '../refusal.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from './metrics.ts';
import { Observation } from './observation.ts';
import { createRequestLog } from './request-log.ts';

/** What only the pipeline knows: the operation, and the errors as they are sent. */
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

/** The status that an error is answered with. */
function noteFailure(observation: Observation, error: unknown): number {
  if (error instanceof ClientLeft) {
    observation.isIncomplete = true;
    return CLIENT_LEFT_STATUS;
  }
  observation.addCode(error instanceof Refusal ? error.code : 'INTERNAL_SERVER_ERROR');
  return error instanceof Refusal ? error.status : 500;
}

/** `endpoint`, counted and told: once per request, when its answer was handed over. */
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
