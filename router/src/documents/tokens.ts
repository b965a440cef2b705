import { Lexer, Source, TokenKind } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Texts that were counted and found short, in characters; the documents of a few hundred clients. */
const rememberedCharacters = 2_000_000;

/**
 * Tells of a text whether it has more than `maxTokens`. Apollo Server has one bound for all documents, that of the
 * persisted ones, and a throw in its hook before parsing is a 500: a text of a client is counted here, before it is parsed.
 */
export function tokenCounter(maxTokens: number): (text: string) => boolean {
  const short = new LRUCache<string, true>({
    maxSize: rememberedCharacters,
    sizeCalculation: (_, text) => text.length,
  });
  return (text) => {
    // A token has a character at least.
    if (text.length <= maxTokens || short.get(text)) return false;
    if (hasMoreTokens(text, maxTokens)) return true;
    short.set(text, true);
    return false;
  };
}

function hasMoreTokens(text: string, maxTokens: number): boolean {
  const lexer = new Lexer(new Source(text));
  try {
    for (let count = 0; count <= maxTokens; count += 1) {
      if (lexer.advance().kind === TokenKind.EOF) return false;
    }
    return true;
  } catch {
    // Not GraphQL; parsing stops at the same place and says so.
    return false;
  }
}
