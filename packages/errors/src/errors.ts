import { GraphQLError, Kind } from 'graphql';
import { enoughScopes, wordsFor } from './enough-scopes.ts';
import { withoutValue } from './without-value.ts';

/**
 * Every code that a client may read in `extensions.code`, with the message that stands in for an error whose own
 * text was not written for clients. One registry, so that the router can hold an allow-list against it.
 */
export const errorCodes = {
  BAD_REQUEST: 'The request is not a well-formed GraphQL request.',
  BAD_USER_INPUT: 'An argument is not valid.',
  GRAPHQL_PARSE_FAILED: 'The document is not valid GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'The document has no operation of that name.',
  PERSISTED_QUERY_NOT_FOUND: 'The persisted query is not known.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Persisted queries are not supported.',
  PERSISTED_QUERY_NOT_IN_LIST: 'No persisted document has this id.',
  PERSISTED_QUERY_ID_REQUIRED: 'Send the id of a persisted document.',
  QUERY_NOT_IN_SAFELIST: 'This document is not one of the persisted documents.',
  CANNOT_SEND_PQ_ID_AND_BODY: 'Send the id of a document or its text, not both.',
  UNAUTHENTICATED: 'Sign in first.',
  FORBIDDEN: 'You may not do that.',
  NOT_FOUND: 'It was not found.',
  QUERY_DEPTH_EXCEEDED: 'The operation is too deep.',
  QUERY_ALIASES_EXCEEDED: 'The operation has too many aliases.',
  QUERY_ROOT_FIELDS_EXCEEDED: 'The operation has too many root fields.',
  QUERY_FIELDS_EXCEEDED: 'The operation has too many fields.',
  QUERY_DIRECTIVES_EXCEEDED: 'The document has too many directives.',
  QUERY_COST_EXCEEDED: 'The operation costs too much.',
  PAGE_SIZE_EXCEEDED: 'A page has fewer items than that.',
  PAGE_SIZE_REQUIRED: 'Say how many items the page has.',
  RATE_LIMITED: 'Too many requests; try again later.',
  PAYLOAD_TOO_LARGE: 'The request is too large.',
  SUBGRAPH_TIMEOUT: 'A part of the answer took too long.',
  SUBGRAPH_UNAVAILABLE: 'A part of the answer is not available now.',
  SERVICE_UNAVAILABLE: 'The service is not available now; try again.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** An error whose message was written for clients; anything else is masked by `toPublicError`. */
export class PublicError extends GraphQLError {
  constructor(code: ErrorCode, message: string = errorCodes[code], extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extensions, code } });
    this.name = 'PublicError';
  }

  /**
   * FORBIDDEN with the scopes that would be enough, for programs in `extensions.requiredScopes`: any of the sets, each of
   * its scopes. `needed` must be fulfilled at once, each as @requiresScopes has it.
   */
  static forbidden(...needed: readonly (readonly (readonly string[])[])[]): PublicError {
    const requiredScopes = enoughScopes(needed);
    const words = wordsFor(requiredScopes);
    if (words === '') return new PublicError('FORBIDDEN');
    return new PublicError('FORBIDDEN', `You may not do that: ${words}.`, { requiredScopes });
  }
}

/** Whether `code` is one that a client may see. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}

/**
 * Whether the text of `error` was written for clients: a `PublicError`, or what graphql-js says of a document, its
 * variables and arguments. Where it points tells which: at a variable's definition, at an argument's value; what it says
 * of a field's result points at the field, and shows the result.
 */
export function isForClients(error: GraphQLError): boolean {
  const cause = error.originalError;
  if (cause === undefined) return error instanceof PublicError || error.path === undefined;
  if (cause instanceof PublicError) return true;
  if (error.path === undefined) return error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
  const place = cause instanceof GraphQLError ? cause.nodes?.[0] : undefined;
  return place !== undefined && place.kind !== Kind.FIELD;
}

/**
 * What a client may see of `error`: a text that was written for clients, with its code and without a variable's value;
 * everything else (SQL, addresses, bugs) becomes `maskedAs` in place. Path and locations are kept.
 */
export function toPublicError(
  error: GraphQLError,
  maskedAs: ErrorCode = 'INTERNAL_SERVER_ERROR',
): GraphQLError {
  const ownText = isForClients(error);
  const { code } = error.extensions;
  return new GraphQLError(ownText ? (withoutValue(error) ?? error.message) : errorCodes[maskedAs], {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: ownText
      ? { ...error.extensions, code: isErrorCode(code) ? code : 'BAD_USER_INPUT' }
      : { code: maskedAs },
  });
}
