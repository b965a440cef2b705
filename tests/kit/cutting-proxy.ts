// Owns a proxy between the router and a subgraph that breaks calls at the worst moment: when they were read, or done.
import { createServer, request as openRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** cut-read: the call is read and goes nowhere. cut-done: it is done, and its answer is lost. away: as a proxy without a server. */
export type Fault = 'none' | 'cut-read' | 'cut-done' | 'away';

export interface CuttingProxy extends AsyncDisposable {
  readonly url: string;
  /** Where calls go. */
  target: string;
  /** Which fault meets the call of this body. */
  faultOf: (body: string) => Fault;
  /** The body of every call that arrived, in order. */
  readonly arrived: string[];
}

export async function startCuttingProxy(): Promise<CuttingProxy> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const isCall = request.method === 'POST';
      if (isCall) proxy.arrived.push(body.toString());
      handle(proxy.target, request, response, body, isCall ? proxy.faultOf(body.toString()) : 'none');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: CuttingProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    target: '',
    faultOf: () => 'none',
    arrived: [],
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

function handle(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  fault: Fault,
): void {
  if (fault === 'cut-read') return void response.destroy();
  if (fault === 'away') return void response.writeHead(503).end();
  const { method = 'POST', headers } = request;
  const sent = openRequest(new URL(request.url ?? '/', target), { method, headers }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      if (fault === 'cut-done') response.destroy();
      else response.writeHead(answer.statusCode ?? 502, answer.headers).end(Buffer.concat(chunks));
    });
  });
  sent.on('error', () => response.destroy());
  sent.end(body);
}
