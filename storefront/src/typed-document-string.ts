import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** The text of an operation, typed with its variables and data. `__meta__.hash` is its id in the manifest. */
export class TypedDocumentString<Data, Variables>
  extends String
  implements DocumentTypeDecoration<Data, Variables>
{
  declare readonly __apiType?: NonNullable<DocumentTypeDecoration<Data, Variables>['__apiType']>;
  readonly __meta__: { readonly hash: string };

  constructor(text: string, meta: { readonly hash: string }) {
    super(text);
    this.__meta__ = meta;
  }
}
