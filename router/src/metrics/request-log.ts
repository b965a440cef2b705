// One line per request: who asked for what by id and name, how it ended and how long it took. Never a document's text,
// a variable, a token or a header that was not listed here.
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
 * Failures of ours at `warn`, all else at `info`. Threat: a stranger who is refused costs us a line each time, until the
 * disk is full; so refusals, and failures, have a budget per second.
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
    // Names of the schema; never what a command was given or answered. As objects: in "changePassword: Success" the log would
    // take the second word for a password.
    ...(commands.length > 0 && { commands: commands.map(({ declined: _, ...command }) => command) }),
    ...(documentId !== undefined && { document: plain(documentId, max) }),
    status,
    ...(codes.size > 0 && { codes: [...codes] }),
    duration_ms: Math.round(ms * 10) / 10,
    ...(client && { client }),
    ...(clientVersion && { clientVersion }),
  };
}

/** A header of the client's as far as it may stand in a line: names and versions have no other characters. */
function plain(header: string | string[] | undefined, maxLength: number): string | undefined {
  return typeof header === 'string' ? header.slice(0, maxLength).replace(/[^\w .:/@+-]/gu, '?') : undefined;
}
