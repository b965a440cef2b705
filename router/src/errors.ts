// What a client may read of an error. Threat: by default clients see resolver text, the names and addresses of subgraphs,
// and ECONNREFUSED. So: an allow-list of codes; everything else becomes INTERNAL_SERVER_ERROR, in its place.
import { errorCodes, isErrorCode, PublicError, toPublicError, type ErrorCode } from '@kawa/errors';
import type { Requirement } from '@kawa/requirements';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { PathSegment } from './plan/entities.ts';
import type { SubgraphError } from './subgraph/source.ts';

/** Codes about a document: a subgraph that sends one was asked badly by the router, and its text shows its own schema. */
const aboutDocuments: ReadonlySet<ErrorCode> = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_IN_LIST',
  'PERSISTED_QUERY_ID_REQUIRED',
  'QUERY_NOT_IN_SAFELIST',
  'CANNOT_SEND_PQ_ID_AND_BODY',
  'PAYLOAD_TOO_LARGE',
  'QUERY_DEPTH_EXCEEDED',
  'QUERY_ALIASES_EXCEEDED',
  'QUERY_ROOT_FIELDS_EXCEEDED',
  'QUERY_FIELDS_EXCEEDED',
  'QUERY_DIRECTIVES_EXCEEDED',
  'QUERY_COST_EXCEEDED',
  'PAGE_SIZE_EXCEEDED',
  'PAGE_SIZE_REQUIRED',
  'INTERNAL_SERVER_ERROR',
]);

/** An extension of an error whose text a developer may read although its code masks it; never sent. */
const shown = 'shown';

/** The numbers that a refusal tells beside its code. Of the other extensions only `requiredScopes` reaches a client. */
const toldNumbers = ['limit', 'actual', 'retryAfterSeconds'] as const;

function numbersOf(code: ErrorCode, extensions: GraphQLFormattedError['extensions']): Record<string, number> {
  if (!/^(?:QUERY|PAGE_SIZE)_|^RATE_LIMITED$/u.test(code)) return {};
  return Object.fromEntries(
    toldNumbers.flatMap((name) => {
      const value = extensions?.[name];
      return typeof value === 'number' ? [[name, value]] : [];
    }),
  );
}

/** More than any field of ours requires; a foreign subgraph may say anything. */
const SCOPES_MAX = 20;

/** The scopes that a FORBIDDEN names, when they look like scopes. */
function scopesIn(
  code: ErrorCode,
  extensions: GraphQLFormattedError['extensions'],
): { requiredScopes?: readonly string[][] } {
  const given: unknown = code === 'FORBIDDEN' ? extensions?.['requiredScopes'] : undefined;
  if (!Array.isArray(given) || given.length > SCOPES_MAX) return {};
  const isScope = (scope: unknown): scope is string =>
    typeof scope === 'string' && /^[\w:./-]{1,64}$/u.test(scope);
  const isSet = (set: unknown): set is string[] =>
    Array.isArray(set) && set.length <= SCOPES_MAX && set.every(isScope);
  return given.every(isSet) ? { requiredScopes: given } : {};
}

/** The refusal of a field whose viewer lacks these requirements, at once; FORBIDDEN names the scopes that would be enough. */
export function refusalAt(
  path: readonly PathSegment[],
  code: ErrorCode,
  lacking: readonly Requirement[],
): GraphQLError {
  if (code !== 'FORBIDDEN') return errorAt(path, code);
  const { message, extensions } = PublicError.forbidden(...lacking.flatMap(({ scopes }) => scopes));
  return new GraphQLError(message, { path, extensions });
}

/** An error of the answer at `path`, with a text written for clients. */
export function errorAt(
  path: readonly PathSegment[] | undefined,
  code: ErrorCode,
  message?: string,
  requiredScopes?: readonly string[][],
): GraphQLError {
  const isShown = code === 'INTERNAL_SERVER_ERROR' && message !== undefined && message !== errorCodes[code];
  const extensions = {
    code,
    ...(requiredScopes && { requiredScopes }),
    ...(isShown && { [shown]: true }),
  };
  return new GraphQLError(message ?? errorCodes[code], { path: path ?? null, extensions });
}

/** Complaints about variables: which one, where and what type it has; never its value, which may be a password. */
export const aboutVariables = (errors: readonly GraphQLError[]): GraphQLError[] =>
  errors.map((error) => toPublicError(error));

/** As graphql-js tells of a variable in a subgraph that is not ours, which leaves the value in. */
const showsValue = /^Variable "\$\w+" got invalid value (?!at "[\w.[\]]+"; )/u;

export interface ReadError {
  code: ErrorCode;
  message: string;
  /** Of a FORBIDDEN: the scopes that would be enough. */
  requiredScopes?: readonly string[][];
  /** What the client is not shown, with its code; undefined when nothing is kept from it that an operator does not know. */
  masked?: { code: string | undefined; text: string };
}

/** What a client may see of a subgraph's own error: its text only under a code that says it was written for clients. */
export function readSubgraphError(error: SubgraphError): ReadError {
  const code = error.extensions?.['code'];
  const message: unknown = error.message;
  if (isErrorCode(code) && !aboutDocuments.has(code) && typeof message === 'string')
    return {
      code,
      message: showsValue.test(message) ? errorCodes[code] : message,
      ...scopesIn(code, error.extensions),
    };
  const generic = errorCodes.INTERNAL_SERVER_ERROR;
  // Under this text a subgraph of ours has masked the error itself, and has it in its own log.
  if (typeof message !== 'string' || message === generic)
    return { code: 'INTERNAL_SERVER_ERROR', message: generic };
  const masked = { code: typeof code === 'string' ? code : undefined, text: message };
  return { code: 'INTERNAL_SERVER_ERROR', message: generic, masked };
}

/** A code as people write them for GraphQL, in words; `42P01` is a database's. */
const graphqlCode = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u;

/**
 * A masked error as a developer sees it: with its text, where a foreign subgraph gave it a code of its own. Never one without a
 * code, which nobody wrote for a reader, nor one of ours about documents.
 */
export function unmasked(read: ReadError): ReadError {
  const { masked } = read;
  if (masked?.code === undefined || isErrorCode(masked.code) || !graphqlCode.test(masked.code)) return read;
  return { ...read, message: `${masked.text} (${masked.code})` };
}

/** The code that tells why a subgraph did not answer. */
export function failureCode(error: unknown): ErrorCode {
  const code = error instanceof PublicError ? error.extensions['code'] : undefined;
  return isErrorCode(code) ? code : 'SUBGRAPH_UNAVAILABLE';
}

/**
 * Apollo Server's last step before an error is sent. Only the executor's own errors and Apollo Server's complaints about
 * the request arrive under a code of the registry; anything else is a bug or an outage.
 */
export function maskError(formatted: GraphQLFormattedError, development: boolean): GraphQLFormattedError {
  const known = formatted.extensions?.['code'];
  const code: ErrorCode = isErrorCode(known) ? known : 'INTERNAL_SERVER_ERROR';
  const isShown = development && formatted.extensions?.[shown] === true;
  const message = code === 'INTERNAL_SERVER_ERROR' && !isShown ? errorCodes[code] : formatted.message;
  return {
    // graphql-js suggests names of the schema when a variable is wrong, too; Apollo Server hides only validation's.
    message: development ? message : message.replace(/ ?Did you mean [^?]*\?/gu, '').trim(),
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: {
      code,
      ...numbersOf(code, formatted.extensions),
      ...scopesIn(code, formatted.extensions),
    },
  };
}
