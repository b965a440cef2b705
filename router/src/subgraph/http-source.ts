// Calls a subgraph over HTTP with undici's dispatch. The client of Apollo's data source is the largest single cost of the
// router, and undici's request() creates a stream for a body that is needed as a whole.
import { signIdentity } from '@kawa/trust';
import { errors, Pool, type Dispatcher } from 'undici';
import { defaultLimits } from '../limits.ts';
import { isRecord } from '../json.ts';
import { CallFailure } from './failure.ts';
import type { SourceHealth, SubgraphError, SubgraphResponse, SubgraphSource } from './source.ts';

export interface HttpSourceOptions {
  /** The subgraph's GraphQL endpoint. */
  url: string;
  /** The key that the router shares with this subgraph. Without it the subgraph does not get the viewer. */
  key?: string | undefined;
  /** Whether entity fetches of concurrent requests are sent as one call. Default: true. */
  shareEntityFetches?: boolean;
}

/** A `SubgraphSource` over HTTP/1.1 with kept-alive connections. Connects at the first call. */
export function httpSource({ url, key, shareEntityFetches = true }: HttpSourceOptions): SubgraphSource {
  const endpoint = new URL(url);
  const path = `${endpoint.pathname}${endpoint.search}`;
  const pool = new Pool(endpoint.origin, {
    connections: defaultLimits.subgraphConnections,
    // With pipelining, the measured speed was 0.78 times as high: one slow answer delays those after it.
    pipelining: 1,
    allowH2: false,
    keepAliveTimeout: defaultLimits.subgraphKeepAliveMs,
    // A server's hint may make this shorter, but not longer.
    keepAliveMaxTimeout: defaultLimits.subgraphKeepAliveMs,
    connect: { timeout: defaultLimits.connectTimeoutMs },
    // Each call has its own deadline; undici would add two timers per call.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: defaultLimits.subgraphResponseBytes,
  });
  return {
    async execute(request) {
      const { query, variables, operationName, requestId, viewer, signal } = request;
      const body = JSON.stringify(
        operationName === undefined ? { query, variables } : { query, variables, operationName },
      );
      const { status, text } = await send(pool, signal, {
        path,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'x-request-id': requestId,
          ...(key !== undefined && {
            'kawa-identity': signIdentity({ caller: 'router', key, viewer, body, time: Date.now() }),
          }),
        },
        body,
      });
      return readResponse(status, text);
    },
    async health(signal) {
      const { status, text } = await send(pool, signal, { path: '/health', method: 'GET' });
      return readHealth(status, text);
    },
    close: () => pool.destroy(),
    shareEntityFetches,
  };
}

function send(
  pool: Pool,
  signal: AbortSignal,
  options: Dispatcher.DispatchOptions,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let sent = false;
    let abort: (() => void) | undefined;
    const forget = (): void => {
      if (abort) signal.removeEventListener('abort', abort);
    };
    pool.dispatch(options, {
      onRequestStart(controller) {
        sent = true;
        abort = () => controller.abort(new Error('The call was cancelled.'));
        if (signal.aborted) abort();
        else signal.addEventListener('abort', abort, { once: true });
      },
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        forget();
        resolve({
          status,
          text: (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString('utf8') ?? '',
        });
      },
      onResponseError(_controller, error) {
        forget();
        const stage = !sent ? 'unsent' : status === 0 ? 'unanswered' : 'answered';
        const tooLarge = error instanceof errors.ResponseExceededMaxSizeError;
        reject(new CallFailure(stage, { cause: error, isOutage: !tooLarge }));
      },
    });
  });
}

/** A subgraph that is not ours may not have this path. A 404 shows that it answers, and nothing more. */
function readHealth(status: number, text: string): SourceHealth {
  const body = parseJson(text);
  const { database, version, uptimeSeconds } = isRecord(body) ? body : {};
  return {
    ready: status < 400 || status === 404,
    ...((database === 'up' || database === 'down') && { database }),
    ...(typeof version === 'string' && { version }),
    ...(typeof uptimeSeconds === 'number' && { uptimeSeconds }),
  };
}

/** Statuses of a proxy, or of a stopping subgraph, that has not read the call. */
const awayStatuses: ReadonlySet<number> = new Set([502, 503, 504]);

/** Reads a GraphQL response with any status: a subgraph may answer 4xx or 5xx with errors that explain it. */
function readResponse(status: number, text: string): SubgraphResponse {
  const body = parseJson(text);
  if (!isRecord(body) || !(isRecord(body['data']) || Array.isArray(body['errors']))) {
    throw new CallFailure(awayStatuses.has(status) ? 'unanswered' : 'answered', {
      cause: new Error(`The subgraph did not answer with a GraphQL response, but with status ${status}.`),
    });
  }
  const { data, errors } = body;
  return {
    data: isRecord(data) ? data : null,
    ...(Array.isArray(errors) && { errors: errors.map(readError) }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An error that does not have the format of the specification becomes an error without a message. */
function readError(error: unknown): SubgraphError {
  if (!isRecord(error) || typeof error['message'] !== 'string') return { message: '' };
  const { message, path, extensions } = error;
  return {
    message,
    ...(Array.isArray(path) && {
      path: path.filter((segment) => ['string', 'number'].includes(typeof segment)),
    }),
    ...(isRecord(extensions) && { extensions }),
  };
}
