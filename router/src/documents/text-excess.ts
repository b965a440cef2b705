import { Lexer, Source, TokenKind, type Token } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Characters of texts that are within the limits: the documents of a few hundred clients. */
const rememberedCharacters = 2_000_000;

/** The limit that a text exceeds, found before it is parsed. */
export type TextExcess =
  | { readonly kind: 'tokens' }
  /** The number of directives at one place. */
  | { readonly kind: 'directives'; readonly actual: number };

/**
 * Checks whether a text has more than `maxTokens`, or more than `maxDirectives` at one place. Apollo Server has one limit of
 * tokens for all documents, and an error in its hook before parsing is a 500. So the text of a client is checked here, before
 * it is parsed. Directives too: otherwise validation would report ten errors about them first.
 */
export function textReader({
  maxTokens,
  maxDirectives,
}: {
  maxTokens: number;
  maxDirectives: number;
}): (text: string) => TextExcess | undefined {
  const good = new LRUCache<string, true>({
    maxSize: rememberedCharacters,
    sizeCalculation: (_, text) => text.length,
  });
  return (text) => {
    // A token has at least one character, and a directive begins with @.
    if (text.length <= maxTokens && !hasMore(text, '@', maxDirectives)) return undefined;
    if (good.get(text)) return undefined;
    const excess = read(text, maxTokens, maxDirectives);
    if (!excess) good.set(text, true);
    return excess;
  };
}

function hasMore(text: string, character: string, count: number): boolean {
  let at = -1;
  for (let found = 0; found <= count; found += 1) {
    at = text.indexOf(character, at + 1);
    if (at === -1) return false;
  }
  return true;
}

function read(text: string, maxTokens: number, maxDirectives: number): TextExcess | undefined {
  const lexer = new Lexer(new Source(text));
  const directives = new DirectiveRun();
  let most = 0;
  try {
    for (let count = 0; count <= maxTokens; count += 1) {
      const token = lexer.advance();
      if (token.kind === TokenKind.EOF)
        return most > maxDirectives ? { kind: 'directives', actual: most } : undefined;
      most = Math.max(most, directives.after(token));
    }
    return { kind: 'tokens' };
  } catch {
    // Not GraphQL: parsing reports the same place.
    return undefined;
  }
}

/** Counts consecutive directives: `@`, a name and optional arguments in parentheses. */
class DirectiveRun {
  #length = 0;
  #isName = false;
  #depth = 0;

  after({ kind }: Token): number {
    if (this.#depth > 0) {
      if (kind === TokenKind.PAREN_L) this.#depth += 1;
      if (kind === TokenKind.PAREN_R) this.#depth -= 1;
      return this.#length;
    }
    if (kind === TokenKind.AT) this.#length += 1;
    else if (kind === TokenKind.PAREN_L && this.#length > 0) this.#depth = 1;
    else if (!this.#isName) this.#length = 0;
    this.#isName = kind === TokenKind.AT;
    return this.#length;
  }
}
