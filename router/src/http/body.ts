// Reads the body of a GraphQL request: JSON in UTF-8, up to a size, with or without a content-length.
import type { IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';
import { readBody } from '@kawa/subgraph/http';
import { isRecord, type Json } from '../json.ts';
import { ClientLeft } from './client-left.ts';
import { Refusal } from '../refusal.ts';

/** Fatal: bytes that are not UTF-8 are an error and are not replaced. A leading U+FEFF is dropped. */
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Content types that nearly every client sends. They need no parsing. */
const usualTypes: ReadonlySet<string> = new Set(['application/json', 'application/json; charset=utf-8']);

export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<Json> {
  checkContentType(request);
  const bytes = await readBytes(request, maxBytes);
  let body: unknown;
  try {
    body = JSON.parse(utf8.decode(bytes));
  } catch {
    throw new Refusal(400, 'BAD_REQUEST', 'The request body is not valid JSON in UTF-8.');
  }
  if (Array.isArray(body))
    throw new Refusal(400, 'BAD_REQUEST', 'Send one operation per request; batches are off.');
  if (!isRecord(body)) throw new Refusal(400, 'BAD_REQUEST', 'The request body is not a JSON object.');
  return body;
}

function checkContentType(request: IncomingMessage): void {
  const header = request.headers['content-type'];
  const unsupported = (what: string): Refusal =>
    new Refusal(415, 'BAD_REQUEST', `${what}; send application/json in UTF-8.`);
  if (header === undefined) throw unsupported('The request has no content-type');
  if (!usualTypes.has(header)) {
    let type: MIMEType;
    try {
      type = new MIMEType(header);
    } catch {
      throw unsupported('The content-type is not readable');
    }
    if (type.essence !== 'application/json') throw unsupported(`The content-type is not supported`);
    const charset = type.params.get('charset')?.toLowerCase() ?? 'utf-8';
    if (charset !== 'utf-8' && charset !== 'utf8') throw unsupported('The charset is not supported');
  }
  const encoding = request.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (encoding !== 'identity') throw unsupported('The content-encoding is not supported');
}

async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  // What a client goes on sending stays with it, and the answer closes the connection.
  const bytes = await readBody(request, maxBytes, 'pause').catch((error: unknown) => {
    throw new ClientLeft(error);
  });
  if (bytes !== undefined) return bytes;
  const message = `The request body is larger than ${maxBytes} bytes.`;
  throw new Refusal(413, 'PAYLOAD_TOO_LARGE', message, { connection: 'close' });
}
