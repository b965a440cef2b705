/** How far a call had come when it failed, which says whether the subgraph may have executed it. */
export type Stage =
  /** No connection: nothing of the call has left this process. */
  | 'unsent'
  /** The subgraph may have executed it, but no answer has begun; or a proxy said that the subgraph is unavailable. */
  | 'unanswered'
  /** It was answered, but not with a GraphQL response, or with one that is too large. */
  | 'answered';

/** A call that ended without a GraphQL response. */
export class CallFailure extends Error {
  override name = 'CallFailure';
  readonly stage: Stage;
  /** Whether any other call would fail too; false if only this call asked for too much. */
  readonly isOutage: boolean;

  constructor(stage: Stage, options: { cause: unknown; isOutage?: boolean }) {
    const { cause, isOutage = true } = options;
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.stage = stage;
    this.isOutage = isOutage;
  }
}
