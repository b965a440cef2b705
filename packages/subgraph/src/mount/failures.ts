// Handles an error that was not written for clients: logs one line with its cause, and answers with a code.
import { isForClients, PublicError, toPublicError } from '@kawa/errors';
import type { Log } from '@kawa/log';
import type { GraphQLError } from 'graphql';
import type { SubgraphResponse } from '../call/seam.ts';
import type { Subgraph } from '../mountable.ts';

/** Lines of one request: a bug that each item of a page meets on its own is understood after a few. */
const MAX_LINES = 10;

const causeOf = (error: GraphQLError): unknown => error.originalError ?? error;

export interface Failures {
  /** Logs each cause once: a lookup that failed for 100 items of a list failed once. */
  tell(errors: readonly GraphQLError[], requestId: string): void;
  /** The error as the caller may see it. */
  toShow(error: GraphQLError): GraphQLError;
  /** Logs what was thrown around the resolvers, and answers for the whole call. */
  unexpected(error: unknown, requestId: string): SubgraphResponse;
}

export function failuresOf(subgraph: Pick<Subgraph<object>, 'name' | 'isOutage'>, log: Log): Failures {
  return {
    tell(errors, requestId) {
      const hidden = errors.filter((error) => !isForClients(error));
      const causes = [...Map.groupBy(hidden, causeOf)];
      const untold = causes.length - MAX_LINES;
      for (const [index, [cause, [first, ...others]]] of causes.slice(0, MAX_LINES).entries()) {
        const isLast = index === MAX_LINES - 1;
        const event = {
          err: cause,
          requestId,
          subgraph: subgraph.name,
          path: first?.path,
          ...(others.length > 0 && { places: 1 + others.length }),
          ...(isLast && untold > 0 && { untold }),
        };
        log.error(event, subgraph.isOutage(cause) ? 'outage' : 'bug');
      }
    },
    toShow(error) {
      if (isForClients(error)) return toPublicError(error);
      const outage = subgraph.isOutage(causeOf(error));
      return toPublicError(error, outage ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR');
    },
    unexpected(error, requestId) {
      log.error({ err: error, requestId, subgraph: subgraph.name }, 'bug');
      return { errors: [new PublicError('INTERNAL_SERVER_ERROR').toJSON()] };
    },
  };
}
