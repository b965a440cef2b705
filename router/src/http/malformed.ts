// Answers messages that are not HTTP. Node would close the connection with an empty 400, or without an answer.
import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '@kawa/errors';

interface Answer {
  status: number;
  code: ErrorCode;
  message: string;
}

const malformed: Answer = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'The request is not well-formed HTTP.',
};
const byNodesCode: Readonly<Record<string, Answer>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'PAYLOAD_TOO_LARGE',
    message: 'The request headers are too large.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'BAD_REQUEST',
    message: 'The request took too long to arrive.',
  },
};

/** Answers in the format of other refusals and closes the connection, because the rest of it cannot be read. */
export function answerMalformed(server: Server): void {
  server.on('clientError', (error: Error & { code?: string }, socket: Duplex) => {
    refuse(socket, byNodesCode[error.code ?? ''] ?? malformed);
  });
  // CONNECT requests a tunnel. Without a listener, Node cuts the connection.
  server.on('connect', (_request, socket: Duplex) => refuse(socket, { ...malformed, status: 405 }));
  server.on('checkExpectation', (_request, response) => {
    const body = bodyOf({ ...malformed, message: 'The expectation cannot be met.' });
    response.writeHead(417, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    });
    response.end(body);
  });
}

const bodyOf = ({ code, message }: Answer): string =>
  JSON.stringify({ errors: [{ message, extensions: { code, requestId: randomUUID() } }] });

function refuse(socket: Duplex, answer: Answer): void {
  if (!socket.writable || socket.destroyed) return void socket.destroy();
  const body = bodyOf(answer);
  const head = [
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  // A disconnected client is not an error.
  socket.on('error', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
