// Extracts the text that people read from a file: the prose of Markdown without its code, and the descriptions of a
// GraphQL schema.
import { parse, visit, type StringValueNode } from 'graphql';
import MarkdownIt, { type Token } from 'markdown-it';

/** A paragraph, heading, list item or table cell. */
export interface Passage {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** Its line breaks are those of the file. Code and addresses of links are left out. */
  readonly text: string;
}

/** `html`: HTML gets tokens of its own, and is not read as text. */
const markdown = new MarkdownIt({ html: true });
/** In the place of code: no entry of the word list matches it, and none matches across it. */
const CODE = '`';

/** One inline token's text: markup is gone, code is replaced. */
function plain(token: Token): string {
  const parts = (token.children ?? []).map(({ type, content }) => {
    if (type === 'text') return content;
    if (type === 'softbreak' || type === 'hardbreak') return '\n';
    return type === 'code_inline' ? CODE : '';
  });
  return parts.join('');
}

/** Fenced and indented code, and HTML, have tokens of their own and are not read. */
export function markdownPassages(text: string): readonly Passage[] {
  const passages: Passage[] = [];
  let line = 1;
  for (const token of markdown.parse(text, {})) {
    // A table's cell has no line; the row before it has.
    if (token.map) line = token.map[0] + 1;
    if (token.type === 'inline') passages.push({ line, text: plain(token) });
  }
  return passages;
}

/** The line on which the text of a description begins: that of its quotes, or the first that is not empty. */
function firstLine({ loc, block }: StringValueNode): number {
  const start = loc?.startToken.line ?? 1;
  if (block !== true || !loc) return start;
  const lines = loc.source.body.slice(loc.start + '"""'.length, loc.end).split('\n');
  return start + lines.findIndex((line) => line.trim() !== '');
}

/** Descriptions of types, fields, arguments and values, and the reasons of `@deprecated`: what clients read. */
export function schemaPassages(text: string): readonly Passage[] {
  const passages: Passage[] = [];
  const add = (node: StringValueNode) => {
    const offset = firstLine(node) - 1;
    for (const passage of markdownPassages(node.value))
      passages.push({ ...passage, line: passage.line + offset });
  };
  visit(parse(text), {
    enter(node) {
      if ('description' in node && node.description) add(node.description);
      if (node.kind === 'Argument' && node.name.value === 'reason' && node.value.kind === 'StringValue')
        add(node.value);
    },
  });
  return passages;
}
