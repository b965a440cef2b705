import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whether a request comes from an operator, who may see internal details. */
export type IsOperator = (request: IncomingMessage) => boolean;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * In development, every request. In production, only requests with `Authorization: Bearer <METRICS_TOKEN>`: names of operations
 * and subgraphs, and sales per hour, are for operators. Digests are compared, because they all have the same length.
 */
export function operatorGate(options: { development: boolean; token: string | undefined }): IsOperator {
  const { development, token } = options;
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  return (request) =>
    development ||
    (expected !== undefined && timingSafeEqual(digest(request.headers.authorization ?? ''), expected));
}
