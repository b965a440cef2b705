// Apollo Server as the router uses it: parsing, validation, CSRF prevention and media types; no HTTP of its own, no
// telemetry, no landing page, no batching.
import {
  ApolloServer,
  type GraphQLRequestContextWillSendResponse,
  type GraphQLRequestListener,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Log } from '@kawa/log';
import type { RequestContext } from './context.ts';
import type { Documents } from './documents/documents.ts';
import { maskError } from './errors.ts';
import type { Gateway } from './gateway.ts';
import type { Limits } from './limits.ts';

/** An answer that is whole, and may still be changed. */
export type Answered = GraphQLRequestContextWillSendResponse<RequestContext>;

/**
 * What of an operation the router listens to. One plugin for all of it: Apollo Server waits for each plugin at each of its hooks,
 * which for five of them was a twentieth of what the router spends on a small request.
 */
export type OperationListener = Required<
  Pick<
    GraphQLRequestListener<RequestContext>,
    'didResolveOperation' | 'didEncounterErrors' | 'willSendResponse'
  >
>;

/** So that a person can find the log lines of what they were refused. */
export function addRequestId({ response, contextValue }: Answered): void {
  if (response.body.kind !== 'single') return;
  for (const error of response.body.singleResult.errors ?? []) {
    if (error.extensions) error.extensions['requestId'] = contextValue.requestId;
  }
}

/** Bugs are told in the log with their stack, and to the client as nothing but a code. */
export const logUnexpected: OperationListener['didEncounterErrors'] = async ({ errors, contextValue }) => {
  for (const error of errors) {
    if (error.extensions['code'] === undefined && error.originalError) {
      contextValue.log.error(
        { err: error.originalError, requestId: contextValue.requestId },
        'request failed',
      );
    }
  }
};

export function createApolloServer(options: {
  gateway: Gateway;
  log: Log;
  limits: Limits;
  development: boolean;
  documents: Pick<Documents, 'parsed' | 'automatic'>;
  /** Called for every request, also on known documents; keeps nothing between two of them. */
  listener: Partial<OperationListener>;
}): ApolloServer<RequestContext> {
  const { development, limits, log, listener } = options;
  return new ApolloServer<RequestContext>({
    gateway: options.gateway,
    logger: {
      debug: (message: unknown) => log.debug(String(message)),
      info: (message: unknown) => log.debug(String(message)),
      warn: (message: unknown) => log.warn(String(message)),
      error: (message: unknown) => log.error(String(message)),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      { requestDidStart: () => Promise.resolve(listener) },
    ],
    formatError: (formatted) => maskError(formatted, development),
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !development,
    introspection: development,
    maxRecursiveSelections: true,
    // The bound of persisted documents; that of a client's text is held before (documents/).
    parseOptions: { maxTokens: limits.persistedDocumentTokens },
    documentStore: options.documents.parsed,
    validationOptions: { maxErrors: limits.validationErrors },
    persistedQueries: options.documents.automatic ? { cache: options.documents.automatic } : false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    stringifyResult: (result) => JSON.stringify(result),
  });
}
