// The HTTP server of the router, its only open port: routes by path, and drains at a stop.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '@kawa/log';
import { errorCodes } from '@kawa/errors';
import { Drain } from '@kawa/subgraph/http';
import type { Identity } from '../identity/identity.ts';
import type { Limits } from '../limits.ts';
import type { MetricsEndpoint } from '../metrics/endpoint.ts';
import type { Pages } from '../pages/pages.ts';
import { sendError, sendJson } from './answer.ts';
import type { Cors } from './cors.ts';
import type { GraphQLEndpoint } from './graphql-endpoint.ts';
import type { Health } from './health.ts';
import { answerMalformed } from './malformed.ts';
import { ClientLeft } from './client-left.ts';
import { Refusal } from '../refusal.ts';
import { requestIdOf } from './request-id.ts';
import { inTurn } from './turns.ts';

export interface Entry {
  graphql: GraphQLEndpoint;
  cors: Cors;
  health: Health;
  metrics: MetricsEndpoint;
  identity: Identity;
  /** Undefined if pages are not served. */
  pages: Pages | undefined;
  limits: Limits;
  log: Log;
}

export interface HttpServer {
  port: number;
  /** Stops accepting requests after `preStopMs`, waits for those in flight up to the drain limit, then closes all connections. */
  drain(): Promise<void>;
}

export async function listen(entry: Entry, host: string, port: number): Promise<HttpServer> {
  const { limits } = entry;
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.receiveTimeoutMs,
    requestTimeout: limits.receiveTimeoutMs,
    keepAliveTimeout: limits.clientKeepAliveMs,
    // How often Node checks for late requests. With its default of 30 s, the limits would not be kept.
    connectionsCheckingInterval: 1_000,
  });
  // Before the handler, because it must see a request before its answer can begin.
  const drain = new Drain(server, limits);
  server.on(
    'request',
    inTurn((request, response) => void handle(entry, request, response), limits.pipelinedRequests),
  );
  // For idle connections, mainly those of clients that do not read their answers.
  server.setTimeout(limits.idleTimeoutMs);
  answerMalformed(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((error: unknown) => {
    throw new Error(listenProblem(error, host, port), { cause: error });
  });
  return {
    port: portOf(server.address()),
    drain: () => drain.run(),
  };
}

async function handle(entry: Entry, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = requestIdOf(request.headers['x-request-id']);
  response.setHeader('x-request-id', requestId);
  response.setHeader('x-content-type-options', 'nosniff');
  try {
    await route(entry, request, response, requestId);
  } catch (error) {
    if (response.headersSent || response.destroyed || error instanceof ClientLeft) return;
    if (error instanceof Refusal) {
      for (const [name, value] of Object.entries(error.headers)) response.setHeader(name, value);
      const { status, code, message, numbers } = error;
      const lingerMs = status === 413 ? entry.limits.refusedLingerMs : 0;
      sendError(response, { status, code, message, requestId, numbers, lingerMs });
      return;
    }
    entry.log.error({ err: error, requestId }, 'request failed');
    const code = 'INTERNAL_SERVER_ERROR';
    sendError(response, { status: 500, code, message: errorCodes[code], requestId, lingerMs: 0 });
  }
}

async function route(
  entry: Entry,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const url = request.url ?? '/';
  const queryStart = url.indexOf('?');
  const path = queryStart === -1 ? url : url.slice(0, queryStart);
  entry.cors.mark(request, response);
  if (request.headers.upgrade?.toLowerCase().includes('websocket')) {
    const message =
      'WebSockets and subscriptions are not served; send queries and mutations to /graphql by POST.';
    throw new Refusal(400, 'BAD_REQUEST', message, { connection: 'close' });
  }
  if (path === '/graphql') {
    const search = queryStart === -1 ? '' : url.slice(queryStart);
    if (request.method === 'OPTIONS') entry.cors.preflight(request, response);
    else if (entry.pages && isOpenedByPerson(request, search)) redirect(response, '/graphiql');
    else await entry.graphql(request, response, requestId, search);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Refusal(404, 'NOT_FOUND', 'There is nothing here; the graph is at /graphql.');
  }
  if (path === '/health/live') return sendJson(response, 200, { live: true });
  if (path === '/health/ready') {
    const report = await entry.health.ready(request);
    return sendJson(response, report.ready ? 200 : 503, report);
  }
  if (path === '/health' || path === '/healthz') {
    const report = await entry.health.summary();
    return sendJson(response, report.status === 'down' ? 503 : 200, report);
  }
  if (path === '/metrics' && (await entry.metrics(request, response))) return;
  if (path === '/.well-known/jwks.json') {
    const keys = await entry.identity.publishedKeys();
    return sendJson(response, 200, keys, { cacheControl: 'public, max-age=60' });
  }
  if (await entry.pages?.serve(path, response)) return;
  throw new Refusal(404, 'NOT_FOUND', 'There is nothing here; the graph is at /graphql.');
}

/** A person has opened the URL of the graph in a browser: it requests a page, without an operation. */
function isOpenedByPerson({ method, headers }: IncomingMessage, search: string): boolean {
  return method === 'GET' && search.length <= 1 && headers.accept?.includes('text/html') === true;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'cache-control': 'no-store', 'content-length': 0 }).end();
}

function listenProblem(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken; choose another with PORT.`;
  if (code === 'EACCES')
    return `Port ${port} may not be opened by this user; choose one above 1023 with PORT.`;
  return `The router cannot listen on ${host}:${port} (${String(code ?? error)}).`;
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address) return address.port;
  throw new Error('The server has no port.');
}
