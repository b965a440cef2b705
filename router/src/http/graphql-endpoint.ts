import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Observation } from '../metrics/observation.ts';

/** Answers one request to the graph; `search` is that of its URL. Throws a `Refusal`, which http/server.ts answers with. */
export type GraphQLEndpoint = (
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  search: string,
  observation?: Observation,
) => Promise<void>;
