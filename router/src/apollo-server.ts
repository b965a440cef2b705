// Apollo Server as the router uses it: parsing, validation, CSRF prevention and media types; no HTTP of its own, no
// telemetry, no landing page, no batching.
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
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

/** So that a person can find the log lines of what they were refused. */
const requestIdInErrors: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        for (const error of response.body.singleResult.errors ?? []) {
          if (error.extensions) error.extensions['requestId'] = contextValue.requestId;
        }
      },
    };
  },
};

/** Bugs are told in the log with their stack, and to the client as nothing but a code. */
const logUnexpected: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) {
          if (error.extensions['code'] === undefined && error.originalError) {
            contextValue.log.error(
              { err: error.originalError, requestId: contextValue.requestId },
              'request failed',
            );
          }
        }
      },
    };
  },
};

export function createApolloServer(options: {
  gateway: Gateway;
  log: Log;
  limits: Limits;
  development: boolean;
  documents: Pick<Documents, 'parsed' | 'automatic'>;
  /** Checks of each request go here, in `didResolveOperation`: it runs on known documents too. */
  plugins?: readonly ApolloServerPlugin<RequestContext>[];
}): ApolloServer<RequestContext> {
  const { development, limits, log } = options;
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
      requestIdInErrors,
      logUnexpected,
      ...(options.plugins ?? []),
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
