import type { IncomingMessage } from 'node:http';

/**
 * The bytes of a request's body; undefined when it has more than `maxBytes`, whether or not its length was announced. `resume`
 * throws the rest away, so that the sender can read why; after `pause` the rest stays with the sender. Rejects when the
 * connection breaks first.
 */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  rest: 'resume' | 'pause',
): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = (): void => {
      request.removeAllListeners('data');
      request[rest]();
      resolve(undefined);
    };
    request.on('error', reject);
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) return refuse();
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) refuse();
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
  });
}
