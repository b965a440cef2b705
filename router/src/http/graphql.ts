// The `/graphql` endpoint: from an HTTP message to Apollo Server's request and back.
import { HeaderMap } from '@apollo/server';
import type { Log } from '@kawa/log';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestContext } from '../context.ts';
import { setCacheControl } from '../documents/cache-control.ts';
import type { Documents } from '../documents/documents.ts';
import type { Identity } from '../identity/identity.ts';
import type { Limits } from '../limits.ts';
import { Observation } from '../metrics/observation.ts';
import { isRecord } from '../plan/record.ts';
import type { Rates } from '../rates/rates.ts';
import type { Generations } from '../reload/generations.ts';
import { Deadline } from '../subgraph/deadline.ts';
import { send } from './answer.ts';
import { readJsonBody } from './body.ts';
import { ChosenGraphs } from './chosen-graph.ts';
import { graphqlResponse } from './media-type.ts';
import { Refusal } from './refusal.ts';

export type GraphQLEndpoint = (
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  search: string,
  observation?: Observation,
) => Promise<void>;

export function graphqlEndpoint(options: {
  generations: Generations;
  documents: Documents;
  identity: Identity;
  rates: Rates;
  limits: Limits;
  log: Log;
}): GraphQLEndpoint {
  const { generations, documents, identity, rates, limits, log } = options;
  const graphs = new ChosenGraphs(options);
  return async (request, response, requestId, search, observation = new Observation()) => {
    const { method } = request;
    if (method !== 'GET' && method !== 'POST') {
      throw new Refusal(405, 'BAD_REQUEST', 'Use GET or POST.', { allow: 'GET, POST, OPTIONS' });
    }
    const deadline = new Deadline(limits.requestTimeoutMs);
    // A client that is gone waits for nothing: its subgraph calls are cancelled.
    response.on('close', () => deadline.cancel());
    try {
      const client = await rates.admit(request);
      const { viewer, contract } = await identity.callerOf(request, requestId);
      observation.contract = contract;
      const body = method === 'POST' ? await readJsonBody(request, limits.bodyBytes) : undefined;
      const { documentId, byId, isHarmless, ...asked } = documents.admit({ search, body });
      observation.documentId = documentId;
      const headers = headersOf(request);
      if (isHarmless) headers.set('apollo-require-preflight', 'persisted query');
      const context = new RequestContext({
        requestId,
        deadline,
        log,
        observation,
        viewer,
        documentId,
        client,
      });
      const answer = await generations.use((generation) =>
        graphs.of(generation, contract, requestId).apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: { method, headers, search: asked.search, body: asked.body },
          context: async () => context,
        }),
      );
      if (answer.body.kind !== 'complete') throw new Error('Incremental delivery is not served.');
      for (const [name, value] of answer.headers) {
        if (name !== 'content-length') response.setHeader(name, value);
      }
      const contentType = answer.headers.get('content-type') ?? 'application/json; charset=utf-8';
      const status = statusOf(answer.status ?? 200, contentType, answer.body.string, observation);
      setCacheControl(request, response, byId && status === 200 ? context.caching.policy : undefined);
      send(
        response,
        status,
        contentType,
        status === 200 ? answer.body.string : withRequestId(answer.body.string, requestId),
      );
    } finally {
      deadline.finish();
    }
  };
}

/**
 * Apollo Server answers 200 to an unknown hash of an automatic persisted query. Under application/graphql-response+json a
 * 2xx says that there is data; an unknown persisted document is 404. Its clients go by the error's code.
 */
function statusOf(status: number, contentType: string, text: string, { hasData }: Observation): number {
  if (status !== 200 || hasData || !contentType.startsWith(graphqlResponse)) return status;
  const body: unknown = JSON.parse(text);
  return isRecord(body) && Object.hasOwn(body, 'data') ? status : 404;
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Refusals that Apollo Server makes before its pipeline (CSRF, a malformed request) pass no plugin. */
function withRequestId(text: string, requestId: string): string {
  const body: unknown = JSON.parse(text);
  if (!isRecord(body) || !Array.isArray(body['errors'])) return text;
  for (const error of body['errors']) {
    if (isRecord(error) && isRecord(error['extensions'])) error['extensions']['requestId'] = requestId;
  }
  return JSON.stringify(body);
}
