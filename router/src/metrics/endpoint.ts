import type { IncomingMessage, ServerResponse } from 'node:http';
import { send } from '../http/answer.ts';
import type { Metrics } from './metrics.ts';
import type { IsOperator } from './operator.ts';

/** Answers `/metrics`; false if the caller may not know that it exists. */
export type MetricsEndpoint = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export function metricsEndpoint(metrics: Metrics, isOperator: IsOperator): MetricsEndpoint {
  return async (request, response) => {
    if (!isOperator(request)) return false;
    response.setHeader('cache-control', 'no-store');
    send(response, 200, metrics.contentType, await metrics.text());
    return true;
  };
}
