import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/**
 * An operation of this client. Its id, the SHA-256 of its text, identifies it to the router. The types of its variables and its
 * data exist only for the compiler, in the place where every GraphQL client looks for them.
 */
export interface PersistedDocument<Data, Variables> extends DocumentTypeDecoration<Data, Variables> {
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation';
}
