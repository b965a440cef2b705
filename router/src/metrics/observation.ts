// The data about one request to the graph, collected on its way, then counted and logged at the end.
import { isErrorCode, type ErrorCode } from '@kawa/errors';
import type { CommandResult } from './command-results.ts';

/**
 * How a request ended for the client. `declined`: a mutation returned an expected failure. `incomplete`: the client disconnected
 * before its request was complete. `abandoned`: it disconnected before the answer.
 */
export type Outcome = 'ok' | 'declined' | 'partial' | 'refused' | 'failed' | 'abandoned' | 'incomplete';

/** Codes of our failures. With any other code, the request itself was wrong or not allowed. */
const ours: ReadonlySet<ErrorCode> = new Set([
  'INTERNAL_SERVER_ERROR',
  'SERVICE_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
]);

export class Observation {
  readonly startedAt = performance.now();
  /** query or mutation; none if the request has no operation of the schema. */
  type = 'none';
  /** Empty for an operation without a name. */
  name = '';
  documentId: string | undefined;
  /** The contract of the caller's API key. */
  contract: string | undefined;
  viewer: { readonly kind: string; readonly id?: string | undefined } | undefined;
  hasData = false;
  /** Whether the client disconnected before its request was complete. */
  isIncomplete = false;
  /** The results of a mutation, in order. */
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
