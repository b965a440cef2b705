// Reads what a subgraph answered. It may be of any make: only what has the form of a GraphQL response is believed.
import type { ClientAnswer } from './client.ts';
import { CallFailure } from './failure.ts';
import type { SubgraphError, SubgraphResponse } from './seam.ts';

/** What stands before a subgraph, or a subgraph that is leaving, says this and has not read the call. */
const awayStatuses: ReadonlySet<number> = new Set([502, 503, 504]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a GraphQL response whatever its status: a subgraph may answer 4xx or 5xx with errors that say why. */
export function readResponse({ status, body }: ClientAnswer): SubgraphResponse {
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

/** What is not an error of the specification's form is an error without a form. */
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
