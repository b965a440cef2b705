// Apollo Server as the router uses it: for parsing, validation, CSRF prevention and media types. It has no HTTP server of
// its own, no telemetry, no landing page and no batching.
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

/** A complete answer that may still be changed. */
export type Answered = GraphQLRequestContextWillSendResponse<RequestContext>;

/**
 * The hooks that the router uses, all in one plugin: Apollo Server waits for each plugin at each hook. For five plugins, that was
 * a twentieth of the router's time for a small request.
 */
export type OperationListener = Required<
  Pick<
    GraphQLRequestListener<RequestContext>,
    'didResolveOperation' | 'didEncounterErrors' | 'willSendResponse'
  >
>;

/** Adds the request id to errors, so that operators can find the log lines. */
export function addRequestId({ response, contextValue }: Answered): void {
  if (response.body.kind !== 'single') return;
  for (const error of response.body.singleResult.errors ?? []) {
    if (error.extensions) error.extensions['requestId'] = contextValue.requestId;
  }
}

/** Logs a bug with its stack. The client only gets a code. */
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
  /** Called for every request, also for known documents; must keep no state between requests. */
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
    // The limit of persisted documents. A client's own text has a lower one, checked earlier (documents/).
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
