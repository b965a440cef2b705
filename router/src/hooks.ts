// Where others may add a step to the path of a request (request-path.ts). Hooks run in the order in which they are given, each is
// waited for, and each may refuse the request by throwing a `Refusal`; what else they throw is a bug, told as one.
import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { Viewer } from '@kawa/trust';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { Refusal } from './refusal.ts';

export interface Hooks {
  /** The caller is known; nothing of the body has been read. */
  onRequest?(request: HookedRequest): void | Promise<void>;
  /** The operation is valid and within every limit; nothing has been planned. Also called for documents that are known. */
  onOperation?(operation: HookedOperation): void | Promise<void>;
  /** The answer is whole and not yet sent. Not called for what was refused before its document was read. */
  onAnswer?(answer: HookedAnswer): void | Promise<void>;
}

export interface HookedRequest {
  readonly requestId: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<IncomingHttpHeaders>;
  readonly viewer: Viewer;
  /** The contract of the caller's API key; undefined for whoever has none. */
  readonly contract: string | undefined;
}

export interface HookedOperation {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of a persisted document; undefined for any other text. */
  readonly documentId: string | undefined;
}

export interface HookedAnswer {
  readonly requestId: string;
  readonly viewer: Viewer;
  /** Of HTTP. */
  readonly status: number;
  /** The codes of the answer's errors. */
  readonly codes: ReadonlySet<string>;
  /** The body as it is sent. */
  readonly body: string;
  setHeader(name: string, value: string): void;
}

/** What a hook threw, as Apollo Server answers with it. */
export function asGraphQLError(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { status, code, message, numbers } = error;
  const headers = new HeaderMap(Object.entries(error.headers));
  return new GraphQLError(message, { extensions: { ...numbers, code, http: { status, headers } } });
}
