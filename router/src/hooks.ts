// Hooks add a step to the path of a request (request-path.ts). They run in the given order, one after the other. A hook may
// refuse the request by throwing a `Refusal`; any other error that it throws is reported as a bug.
import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { Viewer } from '@kawa/trust';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { Refusal } from './refusal.ts';

export interface Hooks {
  /** After the caller is known, before the body is read. */
  onRequest?(request: HookedRequest): void | Promise<void>;
  /** After the operation passed validation and all limits, before it is planned. Also called for known documents. */
  onOperation?(operation: HookedOperation): void | Promise<void>;
  /** When the answer is complete, before it is sent. Not called if the request was refused before its document was read. */
  onAnswer?(answer: HookedAnswer): void | Promise<void>;
}

export interface HookedRequest {
  readonly requestId: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<IncomingHttpHeaders>;
  readonly viewer: Viewer;
  /** The contract of the caller's API key, if it has one. */
  readonly contract: string | undefined;
}

export interface HookedOperation {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The id of a persisted document; undefined for any other text. */
  readonly documentId: string | undefined;
}

export interface HookedAnswer {
  readonly requestId: string;
  readonly viewer: Viewer;
  /** The HTTP status. */
  readonly status: number;
  /** The codes of the answer's errors. */
  readonly codes: ReadonlySet<string>;
  /** The body as it is sent. */
  readonly body: string;
  setHeader(name: string, value: string): void;
}

/** Turns an error of a hook into one that Apollo Server answers with. */
export function asGraphQLError(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { status, code, message, numbers } = error;
  const headers = new HeaderMap(Object.entries(error.headers));
  return new GraphQLError(message, { extensions: { ...numbers, code, http: { status, headers } } });
}
