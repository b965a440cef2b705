// Finds entries of the word list in passages, with their lines.
import type { Passage } from './passages.ts';
import { entries, type Entry } from './words.ts';

export interface Finding {
  readonly line: number;
  /** As it is in the file. */
  readonly found: string;
  readonly entry: Entry;
}

/** Compiled once: a word begins and ends at a word boundary, and a space matches a line break too. */
const patterns = entries.map((entry) => {
  const source = entry.pattern.replaceAll(' ', String.raw`\s`);
  return {
    entry,
    expression: new RegExp(String.raw`(?<![\p{L}\p{N}_-])(?:${source})(?![\p{L}\p{N}_])`, 'giu'),
  };
});

/** In the order of the file. Of two entries that meet at one place the one that stands first in the list is reported. */
export function findingsIn(passages: readonly Passage[]): readonly Finding[] {
  return passages.flatMap(({ line, text }) => {
    const found: { from: number; to: number; finding: Finding }[] = [];
    for (const { entry, expression } of patterns)
      for (const match of text.matchAll(expression)) {
        const from = match.index;
        const to = from + match[0].length;
        if (found.some((other) => from < other.to && other.from < to)) continue;
        const before = text.slice(0, from).split('\n').length - 1;
        found.push({
          from,
          to,
          finding: { line: line + before, found: match[0].replaceAll(/\s+/gu, ' ').trim(), entry },
        });
      }
    return found.sort((one, other) => one.from - other.from).map(({ finding }) => finding);
  });
}

/** `README.md:12: "told": write reports, says (programs do not tell)` */
export const describe = (file: string, { line, found, entry }: Finding): string =>
  `${file}:${line}: "${found}": write ${entry.instead} instead (${entry.why})`;
