/** How far a call had come when it failed: whether the subgraph can have done something, and whether it can have said so. */
export type Stage =
  /** No connection was had: nothing of the call has left this process. */
  | 'unsent'
  /** It may have been read and done, but no answer to it has begun; or something before the subgraph said it is away. */
  | 'unanswered'
  /** It was answered, with something that is no GraphQL response, or is too large. */
  | 'answered';

/** A call that ended without a GraphQL response. */
export class CallFailure extends Error {
  override name = 'CallFailure';
  readonly stage: Stage;
  /** Whether another call would have met the same; false where this one alone asked for too much. */
  readonly isOutage: boolean;

  constructor(stage: Stage, options: { cause: unknown; isOutage?: boolean }) {
    const { cause, isOutage = true } = options;
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.stage = stage;
    this.isOutage = isOutage;
  }
}
