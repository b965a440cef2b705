// What is known of one request to the graph by the time that it is answered: filled on the way, counted and told at the end.
import { isErrorCode, type ErrorCode } from '@kawa/errors';
import type { CommandResult } from './command-results.ts';

/**
 * How a request ended, from the client's side. `declined`: a command answered an expected failure. `incomplete`: the client
 * left before its request was here; `abandoned`: before the answer was.
 */
export type Outcome = 'ok' | 'declined' | 'partial' | 'refused' | 'failed' | 'abandoned' | 'incomplete';

/** Codes that say that we failed; under any other the request itself was wrong or not allowed. */
const ours: ReadonlySet<ErrorCode> = new Set([
  'INTERNAL_SERVER_ERROR',
  'SERVICE_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
]);

export class Observation {
  readonly startedAt = performance.now();
  /** query or mutation; none when no operation of the schema was found in the request. */
  type = 'none';
  /** Empty for an operation without a name. */
  name = '';
  documentId: string | undefined;
  /** The contract of the caller's API key. */
  contract: string | undefined;
  viewer: { readonly kind: string; readonly id?: string | undefined } | undefined;
  hasData = false;
  /** Whether the client left before its request had come whole. */
  isIncomplete = false;
  /** Of a mutation, in their order. */
  commands: readonly CommandResult[] = [];
  readonly codes = new Set<ErrorCode>();

  addCode(code: unknown): void {
    if (isErrorCode(code)) this.codes.add(code);
  }

  /** Whether a part of the answer is missing for a reason on our side. */
  get failedBehind(): boolean {
    return [...this.codes].some((code) => ours.has(code));
  }

  outcome(status: number, answered: boolean): Outcome {
    if (this.isIncomplete) return 'incomplete';
    if (!answered) return 'abandoned';
    if (this.codes.size === 0 && status < 400)
      return this.commands.some(({ declined }) => declined) ? 'declined' : 'ok';
    if (status >= 500) return 'failed';
    if (this.hasData) return 'partial';
    return this.failedBehind ? 'failed' : 'refused';
  }
}
