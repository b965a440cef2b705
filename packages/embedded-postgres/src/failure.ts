/** A reason why the embedded Postgres cannot run that a person can act on; the message is the whole story, no stack is needed. */
export class PostgresUnavailable extends Error {
  override name = 'PostgresUnavailable';
}

/** The code that Node's system errors carry (`EACCES`, `ENOENT`), if `error` is one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
