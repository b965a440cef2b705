// Writes one log line per request: the caller, the operation by id and name, the outcome and the duration. Never a
// document's text, a variable, a token, or a header that is not listed here.
import type { IncomingHttpHeaders } from 'node:http';
import type { Log } from '@kawa/log';
import type { Limits } from '../limits.ts';
import { LineBudget } from './line-budget.ts';
import type { Observation } from './observation.ts';

export interface EndedRequest {
  observation: Observation;
  requestId: string;
  headers: IncomingHttpHeaders;
  status: number;
  answered: boolean;
  ms: number;
}

/**
 * Our failures at `warn`, all other requests at `info`. Threat: each refused request costs a line, so an anonymous client could
 * fill the disk. So refusals and failures have a budget per second.
 */
export function createRequestLog(log: Log, limits: Limits): (ended: EndedRequest) => void {
  const refusals = new LineBudget(limits.refusalLinesPerSecond);
  const failures = new LineBudget(limits.failureLinesPerSecond);
  return (ended) => {
    const { observation, status, answered } = ended;
    const outcome = observation.outcome(status, answered);
    const failed = outcome === 'failed' || observation.failedBehind;
    const level = failed ? 'warn' : 'info';
    if (!log.isLevelEnabled(level)) return;
    const budget = failed
      ? failures
      : outcome === 'refused' || outcome === 'incomplete'
        ? refusals
        : undefined;
    const untold = budget?.take(performance.now()) ?? (budget ? undefined : 0);
    if (untold === undefined) return;
    log[level]({ ...describe(ended, limits), outcome, ...(untold > 0 && { untold }) }, 'request');
  };
}

function describe({ observation, requestId, headers, status, ms }: EndedRequest, limits: Limits): object {
  const { viewer, contract, type, name, documentId, codes, commands } = observation;
  const max = limits.loggedTextLength;
  const client = plain(headers['apollographql-client-name'], max);
  const clientVersion = plain(headers['apollographql-client-version'], max);
  return {
    requestId,
    ...(viewer && { viewer: viewer.kind, ...(viewer.id !== undefined && { viewerId: viewer.id }) }),
    ...(contract !== undefined && { contract: plain(contract, max) }),
    type,
    ...(name !== '' && { operation: name.slice(0, limits.operationNameLength) }),
    // Names of the schema, never an input or a result. As objects, because in "changePassword: Success" the log would mask the
    // second word as a password.
    ...(commands.length > 0 && { commands: commands.map(({ declined: _, ...command }) => command) }),
    ...(documentId !== undefined && { document: plain(documentId, max) }),
    status,
    ...(codes.size > 0 && { codes: [...codes] }),
    duration_ms: Math.round(ms * 10) / 10,
    ...(client && { client }),
    ...(clientVersion && { clientVersion }),
  };
}

/** A client's header for the log: names and versions need no other characters. */
function plain(header: string | string[] | undefined, maxLength: number): string | undefined {
  return typeof header === 'string' ? header.slice(0, maxLength).replace(/[^\w .:/@+-]/gu, '?') : undefined;
}
