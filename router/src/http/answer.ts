import type { ErrorCode } from '@kawa/errors';
import type { ServerResponse } from 'node:http';
import { refusalType } from './media-type.ts';

/**
 * Sends a complete body with its length. When the answer to a refused body ends, Node closes the connection. With `lingerMs`, it
 * ends later: otherwise, data that the client is still sending would reset the connection before the client reads the answer.
 */
export function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  lingerMs = 0,
): void {
  response.statusCode = status;
  response.setHeader('content-type', contentType);
  response.setHeader('content-length', Buffer.byteLength(body));
  if (lingerMs === 0) {
    response.end(response.req.method === 'HEAD' ? undefined : body);
    return;
  }
  response.write(body);
  setTimeout(() => response.end(), lingerMs).unref();
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  { cacheControl = 'no-store', mediaType = 'application/json', lingerMs = 0 } = {},
): void {
  response.setHeader('cache-control', cacheControl);
  send(response, status, `${mediaType}; charset=utf-8`, JSON.stringify(body), lingerMs);
}

/** Refuses a request before it is a GraphQL operation, in the format of GraphQL errors. */
export function sendError(
  response: ServerResponse,
  refusal: {
    status: number;
    code: ErrorCode;
    message: string;
    requestId: string;
    numbers?: Readonly<Record<string, number>>;
    lingerMs: number;
  },
): void {
  const { status, code, message, requestId, numbers, lingerMs } = refusal;
  const errors = [{ message, extensions: { ...numbers, code, requestId } }];
  const mediaType = refusalType(response.req.headers.accept);
  sendJson(response, status, { errors }, { mediaType, lingerMs });
}
