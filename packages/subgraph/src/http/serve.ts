// The HTTP server of one subgraph: POST /graphql, the health paths, the JWKS of an issuer, and a shutdown that loses no
// request.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PublicError } from '@kawa/errors';
import type { Log } from '@kawa/log';
import { service, verifyIdentity, type Viewer } from '@kawa/trust';
import type { SubgraphRequest } from '../call/seam.ts';
import type { MountedSubgraph } from '../mount/mount.ts';
import { readBody } from './body.ts';
import { Drain } from './drain.ts';

/** Whose calls are answered: those signed with one of these keys, by the caller's name; 'anyone' on a developer's machine. */
export type Callers = ReadonlyMap<string, string> | 'anyone';

/** An unsigned call where anyone may call: a developer who looks into one subgraph may see all of it. */
const developer = service('developer');

export interface ServedSubgraph {
  readonly url: string;
  /** Refuses new requests, lets those in flight end, closes the server, then the subgraph. */
  stop(): Promise<void>;
}

/** Entity fetches and import batches are larger than what a client may send; the callers are our own. */
const MAX_BODY_BYTES = 10_000_000;
/** What is read before its header is verified: nearly every call. A larger one is verified twice, which it can afford. */
const MAX_UNVERIFIED_BYTES = 100_000;
/** Longer than the router keeps an idle connection (4 s): the side that sends must be the one that closes. */
const KEEP_ALIVE_MS = 65_000;
const drainLimits = {
  /** The callers are our own programs: none of them asks first whether the subgraph is ready. */
  preStopMs: 0,
  /** A call that was sent before its caller could see the stop has arrived by then; kept connections are closed only after it. */
  lingerMs: 200,
  /** Longer than the router's longest wait for an answer. */
  drainTimeoutMs: 10_000,
};

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

const refuse = (response: ServerResponse, status: number, error: PublicError): void =>
  send(response, status, { errors: [error.toJSON()] });

function parseRequest(
  body: string,
): Pick<SubgraphRequest, 'query' | 'variables' | 'operationName'> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const { query, variables, operationName } = parsed as Record<string, unknown>;
    if (typeof query !== 'string') return undefined;
    return {
      query,
      variables:
        typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : {},
      operationName: typeof operationName === 'string' ? operationName : undefined,
    };
  } catch {
    return undefined;
  }
}

/** A stranger learns nothing, not even what GraphQL would say of his document. */
function refuseStranger(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  response.writeHead(401, { 'content-length': 0 }).end();
}

/** For whom a call with this header and body is made; undefined for a stranger's. */
function viewerOf(callers: Callers, header: string | undefined, body: Buffer): Viewer | undefined {
  if (callers === 'anyone') return developer;
  return verifyIdentity(header, { callers, body, time: Date.now() });
}

/** Whether the body is small, or the header is sealed by one who may call; chunks have no length, and count as large. */
function mayBeRead(
  callers: ReadonlyMap<string, string>,
  identity: string | undefined,
  request: IncomingMessage,
): boolean {
  if (identity === undefined) return false;
  const isSmall = Number(request.headers['content-length'] ?? Infinity) <= MAX_UNVERIFIED_BYTES;
  return isSmall || verifyIdentity(identity, { callers, body: undefined, time: Date.now() }) !== undefined;
}

async function answerGraphQL(
  mounted: MountedSubgraph,
  callers: Callers,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const header = request.headers['kawa-identity'];
  const identity = typeof header === 'string' ? header : undefined;
  // Without a proof nothing of the body is read: 10 MB of a stranger's are not worth their memory.
  if (callers !== 'anyone' && !mayBeRead(callers, identity, request))
    return refuseStranger(request, response);
  const body = await readBody(request, MAX_BODY_BYTES, 'resume');
  // The proof binds the whole body: one that is too large to be read proves nothing.
  const tooLarge = body === undefined && callers === 'anyone';
  if (tooLarge) return refuse(response, 413, new PublicError('PAYLOAD_TOO_LARGE'));
  const viewer = body && viewerOf(callers, identity, body);
  if (!viewer) return refuseStranger(request, response);
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return refuse(response, 405, new PublicError('BAD_REQUEST', 'Only POST is answered here.'));
  }
  const parsed = parseRequest(body.toString());
  if (parsed === undefined) return refuse(response, 400, new PublicError('BAD_REQUEST'));
  const caller = new AbortController();
  response.once('close', () => {
    // Also the end of every good answer; making its DOMException is 3 % of a small request.
    if (!response.writableFinished) caller.abort();
  });
  const requestId = request.headers['x-request-id'];
  const result = await mounted.execute({
    ...parsed,
    requestId: typeof requestId === 'string' ? requestId : crypto.randomUUID(),
    viewer,
    signal: caller.signal,
  });
  send(response, 200, result);
}

/** Serves a mounted subgraph on `host:port` (0 takes a free port). Throws a plain message when the port is taken. */
export async function serveSubgraph(
  mounted: MountedSubgraph,
  options: {
    readonly host: string;
    readonly port: number;
    readonly callers: Callers;
    /** Told what went wrong outside of GraphQL. */
    readonly log?: Log;
  },
): Promise<ServedSubgraph> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  const drain = new Drain(server, drainLimits);
  let stopped: Promise<void> | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.split('?', 1)[0];
    if (path === '/graphql') return answerGraphQL(mounted, options.callers, request, response);
    if (path === '/health/live') return send(response, 200, { status: 'live' });
    if (path === '/health/ready') {
      const ready = !drain.begun && (await mounted.ready());
      return send(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
    }
    if (path === '/health' || path === '/healthz') {
      const health = await mounted.health();
      const isUp = !drain.begun && health.status === 'ok';
      return send(response, isUp ? 200 : 503, isUp ? health : { ...health, status: 'down' });
    }
    // Open to anyone: these are the public keys.
    const keys = path === '/.well-known/jwks.json' ? await mounted.jwks() : undefined;
    if (keys !== undefined) return send(response, 200, keys);
    refuse(response, 404, new PublicError('NOT_FOUND', 'There is nothing at this path.'));
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => {
      // A caller that left while it was read is not an error.
      if (!request.destroyed || request.complete)
        options.log?.error({ err: error, subgraph: mounted.name, url: request.url }, 'bug');
      if (response.headersSent) response.destroy();
      else refuse(response, 500, new PublicError('INTERNAL_SERVER_ERROR'));
    });
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    await drain.run();
    await mounted.close();
  };
  return { url: `http://${options.host}:${port}/graphql`, stop: () => (stopped ??= stop()) };
}

function listen(server: ReturnType<typeof createServer>, { host, port }: { host: string; port: number }) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} on ${host} is taken; set PORT to a free one.`)
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
}
