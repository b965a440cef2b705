import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/**
 * An operation of this client as the router knows it: by its id, the SHA-256 of its text. What it takes and gives exists for
 * the compiler only, where every client looks for it.
 */
export interface PersistedDocument<Data, Variables> extends DocumentTypeDecoration<Data, Variables> {
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation';
}
