// Runs a proxy between the router and a subgraph that cuts the connection at the worst moment: after the request was read,
// or after it was executed.
import { createServer, request as openRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** cut-read: the call is read and dropped. cut-done: it is executed and its response is dropped. away: 503. */
export type Fault = 'none' | 'cut-read' | 'cut-done' | 'away';

export interface CuttingProxy extends AsyncDisposable {
  readonly url: string;
  /** The base URL that calls are forwarded to. */
  target: string;
  /** Chooses the fault for a call by its body. */
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
