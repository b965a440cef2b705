// Apollo Server as the router uses it: parsing, validation, CSRF prevention and media types; no HTTP of its own, no
// telemetry, no landing page, no batching.
import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
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

/** What of a request the router listens to; each is called for every request, and keeps nothing between two hooks. */
export type RequestListener = Pick<
  GraphQLRequestListener<RequestContext>,
  'didResolveOperation' | 'didEncounterErrors' | 'willSendResponse'
>;

/**
 * All listeners as one plugin, one after the other: Apollo Server waits for each plugin at each of its hooks, which for five
 * of them was a twentieth of what the router spends on a small request.
 */
function asOnePlugin(listeners: readonly RequestListener[]): ApolloServerPlugin<RequestContext> {
  const resolved = listeners.flatMap(({ didResolveOperation: hook }) => hook ?? []);
  const failed = listeners.flatMap(({ didEncounterErrors: hook }) => hook ?? []);
  const sending = listeners.flatMap(({ willSendResponse: hook }) => hook ?? []);
  const listener: RequestListener = {
    async didResolveOperation(request) {
      for (const hook of resolved) await hook(request);
    },
    async didEncounterErrors(request) {
      for (const hook of failed) await hook(request);
    },
    async willSendResponse(request) {
      for (const hook of sending) await hook(request);
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

/** So that a person can find the log lines of what they were refused. */
const requestIdInErrors: RequestListener = {
  async willSendResponse({ response, contextValue }) {
    if (response.body.kind !== 'single') return;
    for (const error of response.body.singleResult.errors ?? []) {
      if (error.extensions) error.extensions['requestId'] = contextValue.requestId;
    }
  },
};

/** Bugs are told in the log with their stack, and to the client as nothing but a code. */
const logUnexpected: RequestListener = {
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

export function createApolloServer(options: {
  gateway: Gateway;
  log: Log;
  limits: Limits;
  development: boolean;
  documents: Pick<Documents, 'parsed' | 'automatic'>;
  /** Checks of each request go here, in `didResolveOperation`: it runs on known documents too. */
  listeners?: readonly RequestListener[];
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
      asOnePlugin([requestIdInErrors, logUnexpected, ...(options.listeners ?? [])]),
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
