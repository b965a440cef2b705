/** The longest part of a text that is examined. */
const READ_CHARACTERS = 2_000;

/** A statement in the message of a database, which may contain personal data. */
const statement = /\b(?:insert\s+into|delete\s+from|update\s+\S+\s+set|select\s[^;]*\sfrom)\b|failed query/iu;
/** From a quotation mark to the next one of its kind, or to the end. A mark after a letter, as in "can't", does not count. */
const quoted = /(?<![\p{L}\d])(["'`])[^"'`]*(?:\1|$)/gu;

/**
 * The part of a foreign program's text that may be logged: no statement of a database, nothing in quotation marks, because
 * values are quoted, and at most `length` characters, cut between words. The log itself removes complete addresses and tokens.
 */
export function operatorText(text: string, length: number): string {
  const start = text.slice(0, READ_CHARACTERS);
  if (statement.test(start)) return '(a database statement)';
  const plain = start.replace(quoted, '$1…$1');
  return plain.length <= length && text.length <= READ_CHARACTERS
    ? plain
    : plain.slice(0, length).replace(/\S*$/u, '');
}
