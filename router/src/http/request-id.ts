import { randomUUID } from 'node:crypto';

/** Safe for a log and a header: short, without spaces, line ends and quotes. */
const sane = /^[\w.:-]{1,128}$/u;

/** The caller's own id if it is safe to repeat, so that a trace can span more than the router; otherwise a new one. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && sane.test(header) ? header : randomUUID();
}
