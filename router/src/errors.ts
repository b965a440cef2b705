// Decides what a client may read of an error. Threat: by default clients see resolver texts, names and addresses of
// subgraphs, and ECONNREFUSED. So there is an allow-list of codes; every other error becomes INTERNAL_SERVER_ERROR at its
// path.
import { errorCodes, isErrorCode, PublicError, toPublicError, type ErrorCode } from '@kawa/errors';
import type { Requirement } from '@kawa/requirements';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { PathSegment } from './plan/entities.ts';
import type { SubgraphError } from './subgraph/source.ts';

/** Codes about a document. If a subgraph sends one, the router's request was wrong, and the text shows the subgraph's schema. */
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

/** Marks an error with a text that developers may read, although its code masks it. The extension is never sent. */
const shown = 'shown';

/** The numbers that a refusal has in addition to its code. The only other extension for clients is `requiredScopes`. */
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

/** More than any of our fields requires. Other subgraphs may send anything. */
const SCOPES_MAX = 20;

/** The scopes in a FORBIDDEN error, if they look like scopes. */
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

/** The refusal of a field for a viewer who lacks all these requirements. FORBIDDEN names the scopes that would be enough. */
export function refusalAt(
  path: readonly PathSegment[],
  code: ErrorCode,
  lacking: readonly Requirement[],
): GraphQLError {
  if (code !== 'FORBIDDEN') return errorAt(path, code);
  const { message, extensions } = PublicError.forbidden(...lacking.flatMap(({ scopes }) => scopes));
  return new GraphQLError(message, { path, extensions });
}

/** An error at `path`, with a text for clients. */
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

/** Errors about variables: the name, the place and the type, but never the value, which may be a password. */
export const aboutVariables = (errors: readonly GraphQLError[]): GraphQLError[] =>
  errors.map((error) => toPublicError(error));

/** The message of graphql-js about a variable. From a subgraph that is not ours, it contains the value. */
const showsValue = /^Variable "\$\w+" got invalid value (?!at "[\w.[\]]+"; )/u;

export interface ReadError {
  code: ErrorCode;
  message: string;
  /** For FORBIDDEN: the scopes that would be enough. */
  requiredScopes?: readonly string[][];
  /** The code and text that the client does not get; undefined if the subgraph has logged them itself. */
  masked?: { code: string | undefined; text: string };
}

/** The part of a subgraph's error that a client may see. Its text only if its code says that it was written for clients. */
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
  // With this text, one of our subgraphs has masked the error itself and logged it.
  if (typeof message !== 'string' || message === generic)
    return { code: 'INTERNAL_SERVER_ERROR', message: generic };
  const masked = { code: typeof code === 'string' ? code : undefined, text: message };
  return { code: 'INTERNAL_SERVER_ERROR', message: generic, masked };
}

/** The usual format of GraphQL codes, in words; `42P01` is a code of a database. */
const graphqlCode = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u;

/**
 * A masked error as a developer sees it: with its text, if a subgraph that is not ours gave it a code of its own. An error
 * without a code was not written for readers and stays masked. So does one with our codes about documents.
 */
export function unmasked(read: ReadError): ReadError {
  const { masked } = read;
  if (masked?.code === undefined || isErrorCode(masked.code) || !graphqlCode.test(masked.code)) return read;
  return { ...read, message: `${masked.text} (${masked.code})` };
}

/** The code for a failed call to a subgraph. */
export function failureCode(error: unknown): ErrorCode {
  const code = error instanceof PublicError ? error.extensions['code'] : undefined;
  return isErrorCode(code) ? code : 'SUBGRAPH_UNAVAILABLE';
}

/**
 * Apollo Server's last step before it sends an error. Only the executor's own errors and Apollo Server's errors about the request
 * have a code of the registry here; any other is a bug or an outage.
 */
export function maskError(formatted: GraphQLFormattedError, development: boolean): GraphQLFormattedError {
  const known = formatted.extensions?.['code'];
  const code: ErrorCode = isErrorCode(known) ? known : 'INTERNAL_SERVER_ERROR';
  const isShown = development && formatted.extensions?.[shown] === true;
  const message = code === 'INTERNAL_SERVER_ERROR' && !isShown ? errorCodes[code] : formatted.message;
  return {
    // graphql-js also suggests names of the schema for a wrong variable. Apollo Server hides only those of validation.
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
