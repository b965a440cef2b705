import { parse } from 'graphql';
import { z } from 'zod';
import { readList } from '../list-setting.ts';

/** An example operation of the pages: a tab of GraphiQL. The router has none; the program that starts it may pass some. */
export interface Example {
  /** Named, so that its tab has a title. */
  readonly document: string;
  /** Shown in the tab's header editor, for example with a place for a token. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const shape = z.strictObject({
  document: z.string().refine(isGraphQL, 'is not a GraphQL document'),
  headers: z.record(z.string(), z.string()).optional(),
});

/** The variable PAGE_EXAMPLES: a JSON list, or `@file` for a list in a file. */
export const pageExamples = z
  .string()
  .transform((value, { addIssue }): readonly Example[] =>
    readList(value, 'example', shape, (message) => addIssue({ code: 'custom', message })),
  );

function isGraphQL(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
