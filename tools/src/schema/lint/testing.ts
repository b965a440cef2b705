// Lints schemas that a test writes out line by line.
import { lintSchemas } from './lint.ts';
import type { SchemaSource } from './schema.ts';

export const schema = (name: string, ...lines: readonly string[]): SchemaSource => ({
  name,
  file: `${name}.graphql`,
  sdl: lines.join('\n'),
});

/** A described thing with an id, and `lines` as further fields from line 4. */
export const thing = (...lines: readonly string[]): SchemaSource =>
  schema('a', '"A thing."', 'type Thing @key(fields: "id") {', '  "Its id." id: ID!', ...lines, '}');

/** Each finding as "code file:line coordinate". */
export const told = async (...sources: readonly SchemaSource[]): Promise<string[]> =>
  (await lintSchemas(sources)).map(({ code, places, coordinate }) =>
    `${code} ${places.join(' ')} ${coordinate ?? ''}`.trim(),
  );

/** The message of the first finding with the code. */
export const messageOf = async (code: string, ...sources: readonly SchemaSource[]): Promise<string> =>
  (await lintSchemas(sources)).find((finding) => finding.code === code)?.message ?? '';
