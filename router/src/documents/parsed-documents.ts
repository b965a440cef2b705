// Apollo Server's cache of parsed and validated documents. The keys contain the hash of the schema, so a document that fits
// an old supergraph is not used for a new one.
import { Kind, printSchema, visit, BREAK, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { hashOf } from '../hash.ts';
import type { Limits } from '../limits.ts';

export class ParsedDocuments {
  readonly #documents: LRUCache<string, DocumentNode>;
  readonly #schemaHashes = new WeakMap<GraphQLSchema, string>();

  constructor(limits: Limits) {
    this.#documents = new LRUCache({
      maxSize: limits.parsedCharacters,
      sizeCalculation: (document) => Math.max(1, document.loc?.end ?? 0),
    });
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#documents.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#documents.set(key, document);
  }

  async delete(key: string): Promise<boolean> {
    return this.#documents.delete(key);
  }

  /** Keeps a document that is valid for `schema`, under the key that Apollo Server uses. */
  remember(schema: GraphQLSchema, hash: string, document: DocumentNode): void {
    // Threat: Apollo Server checks by a validation rule whether introspection is allowed, and skips rules for known documents.
    if (introspects(document)) return;
    let schemaHash = this.#schemaHashes.get(schema);
    if (schemaHash === undefined) {
      schemaHash = hashOf(printSchema(schema));
      this.#schemaHashes.set(schema, schemaHash);
    }
    this.#documents.set(`${schemaHash}:${hash}`, document);
  }
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
