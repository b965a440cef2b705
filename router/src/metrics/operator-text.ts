/** Of a longer text only so much is looked at. */
const READ_CHARACTERS = 2_000;

/** What databases put into their messages: a statement, and with it what a person wrote. */
const statement = /\b(?:insert\s+into|delete\s+from|update\s+\S+\s+set|select\s[^;]*\sfrom)\b|failed query/iu;
/** From a quotation mark that no word is before, as in "can't", to the next of its kind, or to the end. */
const quoted = /(?<![\p{L}\d])(["'`])[^"'`]*(?:\1|$)/gu;

/**
 * What a line of log may have of a text that somebody else's program wrote: no statement of a database, nothing in quotation
 * marks, which is where values are, and at most `length` characters, cut between words. The log itself takes out addresses
 * and tokens, whole ones.
 */
export function operatorText(text: string, length: number): string {
  const start = text.slice(0, READ_CHARACTERS);
  if (statement.test(start)) return '(a database statement)';
  const plain = start.replace(quoted, '$1…$1');
  return plain.length <= length && text.length <= READ_CHARACTERS
    ? plain
    : plain.slice(0, length).replace(/\S*$/u, '');
}
