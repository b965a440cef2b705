import { randomUUID } from 'node:crypto';

/** What may go into a log and a header unread: no spaces, no line ends, no quotes, and not long. */
const sane = /^[\w.:-]{1,128}$/u;

/** The caller's own id when it is one we dare to repeat, so that a trace can span more than the router. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && sane.test(header) ? header : randomUUID();
}
