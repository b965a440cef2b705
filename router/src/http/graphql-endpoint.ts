import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Observation } from '../metrics/observation.ts';

/** Answers one request to the graph. `search` is the query string of its URL. Throws a `Refusal`, which http/server.ts sends. */
export type GraphQLEndpoint = (
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  search: string,
  observation?: Observation,
) => Promise<void>;
