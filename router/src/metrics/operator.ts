import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whether a request is an operator's, who may know the inside. */
export type IsOperator = (request: IncomingMessage) => boolean;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Everybody in development. In production only who sends `Authorization: Bearer <METRICS_TOKEN>`: names of operations and
 * subgraphs, and how much is sold at what hour, are for operators. Digests are compared, for they have one length whatever was sent.
 */
export function operatorGate(options: { development: boolean; token: string | undefined }): IsOperator {
  const { development, token } = options;
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  return (request) =>
    development ||
    (expected !== undefined && timingSafeEqual(digest(request.headers.authorization ?? ''), expected));
}
