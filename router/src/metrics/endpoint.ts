import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { send } from '../http/answer.ts';
import type { Metrics } from './metrics.ts';

/** Answers `/metrics`; false when the caller may not know that it is there. */
export type MetricsEndpoint = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Open in development. In production only to `Authorization: Bearer <token>`: names of operations and subgraphs, and
 * how much is sold at what hour, are nobody's business. Digests are compared, for they have one length whatever was sent.
 */
export function metricsEndpoint(options: {
  metrics: Metrics;
  development: boolean;
  token: string | undefined;
}): MetricsEndpoint {
  const { metrics, development, token } = options;
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  return async (request, response) => {
    const allowed =
      development ||
      (expected !== undefined && timingSafeEqual(digest(request.headers.authorization ?? ''), expected));
    if (!allowed) return false;
    response.setHeader('cache-control', 'no-store');
    send(response, 200, metrics.contentType, await metrics.text());
    return true;
  };
}
