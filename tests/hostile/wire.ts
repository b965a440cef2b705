// Sends one hostile request on its own connection and reads the response as bytes. An HTTP client library would refuse or
// repair the request.
import { connect } from 'node:net';
import type { HostileRequest } from './requests.ts';

export interface WireAnswer {
  /** 0 when the connection closed without a response. */
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Longer than the router's own timeouts. */
const GIVE_UP_MS = 20_000;

export function exchange(port: number, request: HostileRequest): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const chunks: Buffer[] = [];
    socket.setTimeout(GIVE_UP_MS, () => socket.destroy(new Error('The router neither answered nor closed.')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error: Error & { code?: string }) => {
      // The router may refuse and close the connection while we still send.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => resolve(read(Buffer.concat(chunks))));
    socket.write(bytesOf(request));
    // A raw request may announce more bytes than it sends; closing our side ends the wait for them.
    if (request.kind === 'raw') socket.end();
  });
}

function bytesOf(request: HostileRequest): Uint8Array {
  if (request.kind === 'raw') return request.bytes;
  const { method, path, headers, body } = request;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (body.length > 0 || method === 'POST') lines.push(`content-length: ${body.length}`);
  const head = [`${method} ${path} HTTP/1.1`, 'host: localhost', 'connection: close', ...lines].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), body]);
}

function read(bytes: Buffer): WireAnswer {
  let text = bytes.toString('utf8');
  // A request with `expect: 100-continue` gets this interim response first.
  text = text.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/u, '');
  const end = text.indexOf('\r\n\r\n');
  if (text === '') return { status: 0, contentType: '', body: '' };
  const head = text.slice(0, end);
  const status = Number(/^HTTP\/1\.1 (\d{3}) /u.exec(head)?.[1] ?? Number.NaN);
  const contentType = /\r\ncontent-type: ([^\r]*)/iu.exec(head)?.[1] ?? '';
  return { status, contentType, body: text.slice(end + 4) };
}
