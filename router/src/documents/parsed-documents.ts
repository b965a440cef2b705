// The parsed and validated documents that Apollo Server keeps between requests; it has them by the schema's hash and the
// text's, so one that fits an old supergraph is no answer for a new one.
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

  /** Keeps a document that is valid for `schema`, under the key that Apollo Server will ask for. */
  remember(schema: GraphQLSchema, hash: string, document: DocumentNode): void {
    // Threat: whether introspection is allowed is a rule of Apollo Server, which asks no rules about a known document.
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
