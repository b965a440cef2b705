// Finds the documents that programs of the repository send to a subgraph without the router: their places, and what
// they ask for.
import { type DocumentNode, Kind, parse } from 'graphql';
import type { TextFile } from '../operations/manifests.ts';

export interface ProgramDocument {
  readonly name: string;
  readonly document: DocumentNode;
  /** The subgraph that it is sent to, by its file (peers/products.ts); undefined where the path does not say. */
  readonly to: string | undefined;
  readonly place: string;
}

/** A literal that begins as a document does. One with `${...}` in it is no document yet, and is found by the names in it. */
const LITERAL = /(['"`])\s*((?:query|mutation)\b(?:(?!\1)[^\\]|\\[^])*)\1/gu;

export function documentsOf(programs: readonly TextFile[]): ProgramDocument[] {
  return programs.flatMap(({ file, text }) =>
    [...text.matchAll(LITERAL)].flatMap((match): ProgramDocument[] => {
      const document = parsed(match[2] ?? '');
      if (document === undefined) return [];
      const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
      const line = text.slice(0, match.index).split('\n').length;
      return [
        {
          name: operation?.name?.value ?? '(anonymous)',
          document,
          to: /(?:^|\/)peers\/([\w-]+)\.ts$/u.exec(file)?.[1],
          place: `${file}:${line}`,
        },
      ];
    }),
  );
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return undefined;
  }
}

/** `file:line` of the first line of each program that names it as a word. */
export function mentionsOf(name: string, programs: readonly TextFile[]): string[] {
  const word = new RegExp(`\\b${name}\\b`, 'u');
  return programs.flatMap(({ file, text }) => {
    const at = text.search(word);
    return at < 0 ? [] : [`${file}:${text.slice(0, at).split('\n').length}`];
  });
}
