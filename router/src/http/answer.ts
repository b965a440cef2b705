import type { ErrorCode } from '@kawa/errors';
import type { ServerResponse } from 'node:http';
import { refusalType } from './media-type.ts';

/** Sends a whole body of a known length. */
export function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
): void {
  response.statusCode = status;
  response.setHeader('content-type', contentType);
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  { cacheControl = 'no-store', mediaType = 'application/json' } = {},
): void {
  response.setHeader('cache-control', cacheControl);
  send(response, status, `${mediaType}; charset=utf-8`, JSON.stringify(body));
}

/** Refuses a request that never became a GraphQL operation, in the form in which a GraphQL client reads refusals. */
export function sendError(
  response: ServerResponse,
  refusal: {
    status: number;
    code: ErrorCode;
    message: string;
    requestId: string;
    numbers?: Readonly<Record<string, number>>;
  },
): void {
  const { status, code, message, requestId, numbers } = refusal;
  const errors = [{ message, extensions: { ...numbers, code, requestId } }];
  sendJson(response, status, { errors }, { mediaType: refusalType(response.req.headers.accept) });
}
